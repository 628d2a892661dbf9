using PowerCatalog.Domain.Reference;
using PowerCatalog.Domain.Time;

namespace PowerCatalog.Application.Comparing;

/// <summary>What people are told beside a difference: what was compared, what was not, and what they have to decide.</summary>
public static class DifferenceNotes
{
    private const int Named = 20;

    /// <summary>The notes in Chinese, one a line.</summary>
    public static IEnumerable<string> Of(ComparedList compared, string file, ReferenceData reference)
    {
        ArgumentNullException.ThrowIfNull(compared);
        if (compared.Difference is not { } difference) yield break;
        var summary = difference.Summary;
        yield return $"“{file}”与清单（{CatalogTime.Show(compared.On)}，版本 {compared.Revision}）比较：所列 {summary.Sent} 项，"
            + $"清单上同部门 {summary.Compared} 项，其中 {summary.Unchanged} 项没有变化。";
        if (difference.IsEmpty) yield return "没有差异。";
        if (summary.NotCompared.Count > 0)
            yield return $"文件没有的列不比较，保持不变：{string.Join('、', summary.NotCompared.Select(key => reference.Elements[key]?.Zh ?? key))}。";
        if (summary.Emptied > 0) yield return $"有 {summary.Emptied} 处单元格为空，按删去该要素处理，请核对。";
        if (summary.FormOnly > 0) yield return $"有 {summary.FormOnly} 处只是写法不同、含义相同，没有列入。";
        if (summary.AddedMeanwhile > 0) yield return $"有 {summary.AddedMeanwhile} 项是导出之后由别人增加的，保留不动。";
        if (summary.RemovedMeanwhile > 0) yield return $"有 {summary.RemovedMeanwhile} 项是导出之后由别人取消的，不再恢复。";
        foreach (var renaming in difference.Renamings.Take(Named))
            yield return $"待定 {renaming.Number}：“{renaming.Power.Name}”（{renaming.Power.Code}）与"
                + $"“{renaming.Line.Fields["name"]?.Text}”相近（{renaming.Score:0.00}），是改名，还是一减一增？请删去不取的那一种的各行。";
        foreach (var conflict in difference.Conflicts.Take(Named))
            yield return $"冲突：{conflict.Power}“{conflict.Name}”的"
                + $"“{(conflict.Element is { } element ? reference.Elements[element]?.Zh ?? element : "整项")}”，"
                + $"导出时为“{conflict.Was ?? "（空）"}”，现为“{conflict.Is ?? "（空）"}”，文件写作“{conflict.Sent ?? "（空）"}”；没有列入。";
    }
}
