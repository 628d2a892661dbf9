using System.Globalization;
using System.Text.RegularExpressions;

namespace PowerCatalog.ReadModels.Auditing;

/// <summary>The totals that a document or annual report states.</summary>
/// <param name="Document">Its document number.</param>
/// <param name="Total">The stated total; null where there is none.</param>
/// <param name="Parts">The stated parts, in order.</param>
public sealed record StatedTotals(string Document, long? Total, IReadOnlyList<StatedPart> Parts)
{
    /// <summary>The sum of the parts.</summary>
    public long Sum => Parts.Sum(part => part.Stated);

    /// <summary>
    /// Reads a table: tab-separated, with the headings 文号, 声明总数 and 分项; a 分项 is <c>取消=58;下放=26(完全=7;部分=19)</c>, where brackets subdivide a
    /// part and are ignored; semicolons and brackets may be full-width.
    /// </summary>
    /// <returns>The totals, and a message for each line or part that could not be read.</returns>
    /// <exception cref="FormatException">A heading is missing.</exception>
    public static (IReadOnlyList<StatedTotals> Totals, IReadOnlyList<string> LeftOut) Read(IEnumerable<string> lines)
    {
        ArgumentNullException.ThrowIfNull(lines);
        using var rows = lines.Select(line => line.TrimStart('\uFEFF').Split('\t')).GetEnumerator();
        if (!rows.MoveNext()) throw new FormatException("文件是空的。The file is empty.");
        var headings = rows.Current.Select(heading => heading.Trim()).ToList();
        var (number, total, parts) = (At("文号"), At("声明总数"), At("分项"));
        var (read, leftOut) = (new List<StatedTotals>(), new List<string>());
        for (var line = 2; rows.MoveNext(); line++)
        {
            var cells = rows.Current;
            if (cells.All(string.IsNullOrWhiteSpace)) continue;
            if (cells.Length <= Math.Max(number, Math.Max(total, parts))) leftOut.Add($"第 {line} 行：列数不够。Line {line}: columns are missing.");
            else if (cells[number].Trim().Length == 0) leftOut.Add($"第 {line} 行：没有文号。Line {line}: no document number.");
            else read.Add(new StatedTotals(cells[number].Trim(), Number(cells[total]), [.. PartsOf(cells[parts], line, leftOut)]));
        }

        return (read, leftOut);

        int At(string starts)
        {
            var at = headings.FindIndex(heading => heading.StartsWith(starts, StringComparison.Ordinal));
            return at >= 0 ? at : throw new FormatException($"缺少“{starts}”一列。The column '{starts}' is missing.");
        }
    }

    private static IEnumerable<StatedPart> PartsOf(string cell, int line, List<string> leftOut)
    {
        var outside = Bracketed.Replace(cell, "");
        foreach (var part in outside.Split([';', '；'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var at = part.IndexOf('=', StringComparison.Ordinal);
            if (at > 0 && Number(part[(at + 1)..]) is { } stated) yield return new StatedPart(part[..at].Trim(), stated);
            else leftOut.Add($"第 {line} 行：“{part}”不是“名称=数字”。Line {line}: '{part}' is not of the form name=number.");
        }
    }

    private static readonly Regex Bracketed = new(@"[(（][^()（）]*[)）]", RegexOptions.CultureInvariant);

    private static long? Number(string text) =>
        long.TryParse(text.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}

/// <summary>One part: its name as written and its stated number.</summary>
/// <param name="Name">Its name as written, as 取消.</param>
/// <param name="Stated">The number that the document states.</param>
public sealed record StatedPart(string Name, long Stated);
