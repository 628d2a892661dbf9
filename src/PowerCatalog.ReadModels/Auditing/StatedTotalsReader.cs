using System.Globalization;
using System.Text.RegularExpressions;
using PowerCatalog.Domain.Problems;

namespace PowerCatalog.ReadModels.Auditing;

/// <summary>
/// Reads a table of stated totals: tab-separated, with the headings 文号, 声明总数 and 分项; a 分项 is
/// <c>取消=58;下放=26(完全=7;部分=19)</c>, where brackets subdivide a part and are ignored; semicolons and brackets may be full-width.
/// </summary>
public sealed partial class StatedTotalsReader
{
    /// <summary>The most documents and parts of one table. A published report has some dozens.</summary>
    public const int MostEntries = 5_000;

    /// <summary>The most lines and parts that may be left out: a table with more of them is another kind of table.</summary>
    public const int MostLeftOut = 500;

    // No list holds as many; the sum of all entries stays a number.
    private const long MostStated = 1_000_000_000;

    private readonly List<StatedTotals> _totals = [];
    private readonly List<string> _leftOut = [];
    private int _entries;

    private StatedTotalsReader()
    {
    }

    /// <summary>Reads the lines of a table.</summary>
    /// <returns>The totals, and a message in both languages for each line or part that cannot be read.</returns>
    /// <exception cref="StatedTotalsException">
    /// A heading is missing, or there are more than <see cref="MostEntries"/> documents and parts, or more than
    /// <see cref="MostLeftOut"/> lines and parts cannot be read.
    /// </exception>
    public static (IReadOnlyList<StatedTotals> Totals, IReadOnlyList<string> LeftOut) Read(IEnumerable<string> lines)
    {
        ArgumentNullException.ThrowIfNull(lines);
        using var rows = lines.Select(line => line.TrimStart('\uFEFF').Split('\t')).GetEnumerator();
        if (!rows.MoveNext()) throw new StatedTotalsException("文件是空的。", "The file is empty.");
        var headings = rows.Current.Select(heading => heading.Trim()).ToList();
        var (number, total, parts) = (At(headings, "文号"), At(headings, "声明总数"), At(headings, "分项"));
        var reader = new StatedTotalsReader();
        for (var line = 2; rows.MoveNext(); line++)
        {
            var cells = rows.Current;
            if (cells.All(string.IsNullOrWhiteSpace)) continue;
            if (cells.Length <= Math.Max(number, Math.Max(total, parts))) reader.LeaveOut(line, "列数不够", "columns are missing");
            else reader.Take(line, cells[number].Trim(), cells[total], cells[parts]);
        }

        return (reader._totals, reader._leftOut);
    }

    private static int At(List<string> headings, string starts)
    {
        var at = headings.FindIndex(heading => heading.StartsWith(starts, StringComparison.Ordinal));
        return at >= 0 ? at : throw new StatedTotalsException($"缺少“{starts}”一列。", $"The column '{starts}' is missing.");
    }

    private void Take(int line, string document, string total, string parts)
    {
        if (document.Length == 0)
        {
            LeaveOut(line, "没有文号", "there is no document number");
            return;
        }

        Count();
        if (Number(total) is null && !string.IsNullOrWhiteSpace(total))
            LeaveOut(line, $"总数“{Quote.Of(total.Trim())}”不是数字", $"the total '{Quote.Of(total.Trim())}' is not a number");
        _totals.Add(new StatedTotals(document, Number(total), [.. PartsOf(parts, line)]));
    }

    private void Count()
    {
        if (++_entries > MostEntries)
            throw new StatedTotalsException(
                $"文件和分项合计超过 {MostEntries} 个；请分成几份核对。",
                $"There are more than {MostEntries} documents and parts; check the table in portions.");
    }

    private IEnumerable<StatedPart> PartsOf(string cell, int line)
    {
        var outside = Bracketed().Replace(cell, "");
        foreach (var part in outside.Split([';', '；'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var at = part.IndexOf('=', StringComparison.Ordinal);
            if (at <= 0 || Number(part[(at + 1)..]) is not { } stated)
            {
                LeaveOut(line, $"“{Quote.Of(part)}”不是“名称=数字”", $"'{Quote.Of(part)}' is not of the form name=number");
                continue;
            }

            Count();
            yield return new StatedPart(part[..at].Trim(), stated);
        }
    }

    private void LeaveOut(int line, string zh, string en)
    {
        if (_leftOut.Count == MostLeftOut)
            throw new StatedTotalsException(
                $"超过 {MostLeftOut} 处读不懂，这可能不是文件所述数字的表格。第 {line} 行：{zh}。",
                $"More than {MostLeftOut} lines and parts cannot be read; this is probably no table of stated totals. Line {line}: {en}.");
        _leftOut.Add($"第 {line} 行：{zh}。Line {line}: {en}.");
    }

    [GeneratedRegex(@"[(（][^()（）]*[)）]", RegexOptions.CultureInvariant)]
    private static partial Regex Bracketed();

    private static long? Number(string text) =>
        long.TryParse(text.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number <= MostStated
            ? number
            : null;
}
