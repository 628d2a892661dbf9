using PowerCatalog.Domain.Text;

namespace PowerCatalog.Exchange.Reading.Mapping;

/// <summary>Tells rows that count others from rows that say something.</summary>
internal static class TotalRows
{
    private static readonly HashSet<string> Words = ["合计", "小计", "总计", "共计", "总数"];

    /// <summary>Whether the row is a total: the word stands first and only figures after it.</summary>
    public static bool IsTotal(TableRow row)
    {
        var cells = row.Cells.Where(cell => !cell.Repeated && cell.HasContent).ToList();
        return cells.Count > 0
            && Words.Contains(CleanText.OneLine(cells[0].Text).Replace(" ", "", StringComparison.Ordinal).TrimEnd(':', '：'))
            && cells.Skip(1).All(cell => cell.Fault == CellFault.Formula || IsFigure(cell.Text));
    }

    private static bool IsFigure(string text)
    {
        var figure = CleanText.OneLine(text).TrimEnd('项', '处', '条', '个', ' ');
        return figure.Length > 0 && figure.All(c => char.IsAsciiDigit(c) || c is '.' or ',');
    }
}
