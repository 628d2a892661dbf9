using System.Text;

namespace PowerCatalog.Exchange.Reading;

/// <summary>A single line that a person gives without a file, as the file that it stands for: it is read, checked and kept like any other.</summary>
public static class OneLine
{
    /// <summary>The line as CSV (RFC 4180), UTF-8, with its headings.</summary>
    /// <param name="kind">What the line does, as in the column 调整方式.</param>
    /// <param name="cells">Headings and what stands below them; cells without text are left out.</param>
    public static MemoryStream Csv(string kind, IEnumerable<(string Heading, string? Text)> cells)
    {
        List<(string Heading, string? Text)> row = [("调整方式", kind), .. cells.Where(cell => cell.Text is not null)];
        return new MemoryStream(Encoding.UTF8.GetBytes(Line(row.Select(cell => cell.Heading)) + Line(row.Select(cell => cell.Text!))));
    }

    private static string Line(IEnumerable<string> cells) => string.Join(',', cells.Select(text => $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"")) + "\n";
}
