using PowerCatalog.Domain.Text;
using PowerCatalog.Exchange.Files;

namespace PowerCatalog.Exchange.Reading;

/// <summary>Distinguishes rows of totals from rows of data.</summary>
internal static class TotalRows
{
    private static readonly HashSet<string> Words = ["合计", "小计", "总计", "共计"];

    /// <summary>Whether the row is a total: the word comes first, followed only by figures.</summary>
    public static bool IsTotal(TableRow row)
    {
        var first = 0;
        while (first < row.Cells.Count && (row.Cells[first].Repeated || !row.Cells[first].HasContent)) first++;
        return first < row.Cells.Count && IsWord(row.Cells[first].Text)
            && row.Cells.Skip(first + 1)
                .All(cell => cell.Repeated || !cell.HasContent || cell.Fault == CellFault.Formula || IsFigure(cell.Text));
    }

    // Almost every row starts with a longer text or without the character that all the words share; such a row needs no further look.
    private static bool IsWord(string text) =>
        text.Length < 20 && text.Contains('计', StringComparison.Ordinal)
        && Words.Contains(CleanText.OneLine(text).Replace(" ", "", StringComparison.Ordinal).TrimEnd(':', '：'));

    private static bool IsFigure(string text)
    {
        var figure = CleanText.OneLine(text).TrimEnd('项', '处', '条', '个', ' ');
        return figure.Length > 0 && figure.All(c => char.IsAsciiDigit(c) || c is '.' or ',');
    }
}
