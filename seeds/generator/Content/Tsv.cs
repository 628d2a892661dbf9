namespace PowerCatalog.Seeds.Content;

/// <summary>Reads the tab-separated content files: a row of headings, then rows whose last cells may be left out.</summary>
public static class Tsv
{
    /// <summary>Each row's cells, as many as the file has headings.</summary>
    public static IEnumerable<string[]> Rows(string path)
    {
        var lines = File.ReadAllLines(path);
        var width = lines[0].Split('\t').Length;
        foreach (var line in lines.Skip(1).Where(line => line.Length > 0))
        {
            var cells = line.Split('\t');
            if (cells.Length > width) throw new InvalidDataException($"{path}: more cells than headings: {line}");
            Array.Resize(ref cells, width);
            yield return [.. cells.Select(cell => cell ?? "")];
        }
    }
}
