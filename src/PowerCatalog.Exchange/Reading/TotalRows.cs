using System.Text.RegularExpressions;
using PowerCatalog.Domain.Text;
using PowerCatalog.Exchange.Files;

namespace PowerCatalog.Exchange.Reading;

/// <summary>Distinguishes rows of totals from rows of data.</summary>
internal static partial class TotalRows
{
    /// <summary>Whether the row is a total: words that end in 合计 or the like come first, followed only by figures.</summary>
    /// <param name="row">The row.</param>
    /// <param name="isLeftOut">Whether a cell stands in a column without effect, as the serial number.</param>
    public static bool IsTotal(TableRow row, Func<Cell, bool> isLeftOut)
    {
        var first = 0;
        while (first < row.Cells.Count && IsPassedOver(row.Cells[first], isLeftOut)) first++;
        return first < row.Cells.Count && StartsTotal(row.Cells[first].Text)
            && row.Cells.Skip(first + 1)
                .All(cell => cell.Repeated || !cell.HasContent || cell.Fault == CellFault.Formula || IsFigure(cell.Text));
    }

    private static bool IsPassedOver(Cell cell, Func<Cell, bool> isLeftOut) =>
        cell.Repeated || !cell.HasContent || (isLeftOut(cell) && cell.Text.All(c => !char.IsLetter(c)));

    // Almost every row starts with a longer text or without the characters of such words; such a row needs no further look.
    private static bool StartsTotal(string text) =>
        text.Length < 120 && text.AsSpan().ContainsAny('计', '共') && CleanText.OneLine(text) is var words
            && Words().IsMatch(words) && !NumberedTitle().IsMatch(words);

    private static bool IsFigure(string text) => Figure().IsMatch(CleanText.OneLine(text));

    // 合计, 小计：, 合 计, 市水务局小计, 合计：2项, 以上共计12项，其中行政许可3项; not 合计量检定.
    [GeneratedRegex(@"^[^,，。；;:：]{0,30}?(?:[合小总共]\s*计(?:\s*$|\s*[:：(（]|\s*为?\s*[0-9一二三四五六七八九十百千万]+\s*(?:[大小子]?项|条|个|处)|\s*[0-9]+\s*$)"
        + @"|共\s*[0-9一二三四五六七八九十百千万]+\s*(?:[大小子]?项|条|个))")]
    private static partial Regex Words();

    // A group's title may give its count: 一、行政许可（共2项）, （二）行政处罚 共80项.
    [GeneratedRegex(@"^(?:[一二三四五六七八九十]+\s*[、.．]|[(（][一二三四五六七八九十]+[)）])\s*(?![合小总共]\s*计)[^合小总]*?[(（]?"
        + @"\s*共\s*[0-9一二三四五六七八九十百千万]+\s*(?:[大小子]?项|条|个)[)）]?$")]
    private static partial Regex NumberedTitle();

    // 3, 3,120, 12项, 行政许可3项
    [GeneratedRegex(@"^[\p{IsCJKUnifiedIdeographs}]{0,12}\s*[:：]?\s*[0-9][0-9,.]*\s*(?:[大小子]?项|处|条|个)?$")]
    private static partial Regex Figure();
}
