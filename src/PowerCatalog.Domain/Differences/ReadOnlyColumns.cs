using PowerCatalog.Domain.Adjustments;
using PowerCatalog.Domain.Codes;
using PowerCatalog.Domain.Elements;
using PowerCatalog.Domain.Powers;
using PowerCatalog.Domain.Problems;
using PowerCatalog.Domain.Reference;
using PowerCatalog.Domain.Text;
using PowerCatalog.Domain.Time;

namespace PowerCatalog.Domain.Differences;

/// <summary>
/// The columns of an export that are for reading only: whether a power is suspended, since when it is on the list, whether its code is a
/// provisional one, and its department's code. What was edited there is told at its row, with where it belongs.
/// </summary>
internal sealed class ReadOnlyColumns
{
    private const string Suspended = "suspended";
    private const string Provisional = "provisional";

    private readonly Headings _headings;
    private readonly HashSet<string> _present;

    public ReadOnlyColumns(AdjustmentDraft list, ReferenceData reference)
    {
        _headings = reference.Headings;
        // A column that is empty in one row and not in another was emptied there.
        _present = list.Versions.Count == 0
            ? []
            : [.. list.Lines.SelectMany(line => line.Row).Select(cell => cell.Key).Distinct().Select(FieldOf).OfType<string>()];
    }

    /// <summary>What a line says in such a column and the list it comes from does not.</summary>
    public IEnumerable<Problem> Edited(SentLine sent, ListedPower power)
    {
        var listed = power.Was ?? power.Is!;
        foreach (var field in (string[])[Suspended, Provisional, Fields.Effective, Fields.DepartmentCode])
        {
            var cell = sent.Line.Row.FirstOrDefault(cell => FieldOf(cell.Key) == field);
            if (cell.Key is null ? !_present.Contains(field) : _present.Count == 0 && field != Suspended) continue;
            if (!Says(field, cell.Value, listed, power.Is)) yield return Problem(field, cell, sent, listed);
        }
    }

    private static bool Says(string field, string? text, PowerState was, PowerState? now) => field switch
    {
        Suspended => WrittenFlag.Read(text) is { } suspended && (suspended == was.Suspended || suspended == now?.Suspended),
        Provisional => WrittenFlag.Read(text) == ProvisionalCode.Is(was.Code),
        Fields.Effective => WrittenDate.Read(text).Date == was.Since,
        // The department may have been edited with its code: then the transfer says it.
        _ => TextKey.OfCode(text) is var code && (code == was.Department.Value || code == now?.Department.Value),
    };

    private Problem Problem(string field, KeyValuePair<string, string> cell, SentLine sent, PowerState listed)
    {
        var heading = cell.Key ?? _headings.Preferred(field);
        var place = sent.Line.Place with { Heading = heading };
        var (shown, zh, en) = field switch
        {
            Suspended => (
                listed.Suspended ? "是" : "否", "要暂停或恢复的，请写在“暂停”表。", "Suspend or resume it on the sheet 暂停."),
            Provisional => (
                ProvisionalCode.Is(listed.Code) ? "是" : "否", "取得国家编码的，请变更“基本编码”或“实施编码”。",
                "Record a national code as a change of 基本编码 or 实施编码."),
            Fields.Effective => (
                CatalogTime.Show(listed.Since), "列入日期记错的，请用“更正”。", "A day that was recorded wrongly is corrected on the sheet 更正."),
            _ => (
                listed.Department.Value, "要划转的，请改“实施部门”一列。", "To move the power, edit the column 实施部门."),
        };
        return Problems.Problem.Warning(
            "difference.read-only", place,
            $"“{heading}”这一列只供查看，不作比较：本行写作“{cell.Value ?? ""}”，清单上是“{shown}”，这处修改没有列入。{zh:whole}",
            $"The column '{heading}' is for reading only and is not compared: this line says '{cell.Value ?? ""}', the list '{shown}'; the "
                + $"edit is left out. {en:whole}");
    }

    private string? FieldOf(string heading) => _headings.FieldOf(heading);
}
