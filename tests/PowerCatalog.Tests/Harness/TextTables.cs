using System.Text;

namespace PowerCatalog.Tests.Harness;

/// <summary>A table as people get it, in a file or on a terminal.</summary>
/// <param name="Headings">The headings.</param>
/// <param name="Rows">The rows, cell by cell, without blanks: a terminal folds long texts.</param>
internal sealed record TextTable(IReadOnlyList<string> Headings, IReadOnlyList<IReadOnlyList<string>> Rows)
{
    /// <summary>The same with some columns only.</summary>
    public TextTable Of(IReadOnlyList<string> headings)
    {
        var columns = headings.Select(heading => Headings.ToList().IndexOf(heading)).ToList();
        return new TextTable(headings, [.. Rows.Select(row => (IReadOnlyList<string>)[.. columns.Select(column => row[column])])]);
    }

    /// <summary>The lines of the table, to compare it by.</summary>
    public IReadOnlyList<string> Lines => [.. Rows.Prepend(Headings).Select(row => string.Join(" | ", row))];
}

/// <summary>Reads tables of text.</summary>
internal static class TextTables
{
    /// <summary>Reads CSV (RFC 4180).</summary>
    public static TextTable Csv(byte[] content)
    {
        var rows = new List<IReadOnlyList<string>>();
        var (row, cell, quoted) = (new List<string>(), new StringBuilder(), false);
        foreach (var sign in Encoding.UTF8.GetString(content).TrimStart('\uFEFF').ReplaceLineEndings("\n"))
        {
            if (sign == '"') quoted = !quoted;
            else if (quoted || sign is not (',' or '\n')) cell.Append(sign);
            else
            {
                row.Add(Bare(cell.ToString()));
                cell.Clear();
                if (sign != '\n') continue;
                rows.Add(row);
                row = [];
            }
        }

        return new TextTable(rows[0], rows[1..]);
    }

    /// <summary>Reads the first table that the program drew; a row begins where its first cell is not empty.</summary>
    public static TextTable Drawn(string output)
    {
        var parts = new List<List<string[]>>();
        foreach (var line in output.Split('\n'))
        {
            if (line.StartsWith('+') || line.StartsWith("|-", StringComparison.Ordinal)) parts.Add([]);
            else if (line.StartsWith('|')) parts[^1].Add([.. line.TrimEnd('\r')[1..^1].Split('|').Select(Bare)]);
        }

        return new TextTable(Folded(parts[0])[0], Folded(parts[1]));
    }

    private static List<IReadOnlyList<string>> Folded(List<string[]> lines)
    {
        var rows = new List<IReadOnlyList<string>>();
        foreach (var line in lines)
        {
            if (line[0].Length > 0) rows.Add(line);
            else rows[^1] = [.. rows[^1].Zip(line, (above, below) => above + below)];
        }

        return rows;
    }

    private static string Bare(string text) => string.Concat(text.Where(sign => !char.IsWhiteSpace(sign)));
}
