using PowerCatalog.Papers.Annexes;
using PowerCatalog.Papers.Documents;
using PowerCatalog.ReadModels.Auditing;

namespace PowerCatalog.Papers.Announcements;

/// <summary>The text of an announcement: what the decision does in figures, each with the annex that lists it.</summary>
internal static class AnnouncementText
{
    private const string Ordinals = "一二三四五六七八九十";

    public static IReadOnlyList<string> Of(string government, AdjustmentAnswer decision, IReadOnlyList<Annex> annexes)
    {
        var points = Points(decision.Counts, annexes).ToList();
        return
        [
            points.Count > 0
                ? $"现将{government}权责清单调整事项公布如下："
                : $"现将{government}权责清单有关事项公布如下，具体内容见本决定所附材料。",
            .. points.Select((point, index) => points.Count == 1 ? point : $"{Ordinals[index]}、{point}"),
            $"上述事项自{OfficialDates.Of(decision.Effective)}起施行；附件另行注明生效日期的，从其注明。",
            .. decision.Remark is { Length: > 0 } remark ? [$"备注：{remark}"] : (string[])[],
        ];
    }

    private static IEnumerable<string> Points(AdjustmentTotals counts, IReadOnlyList<Annex> annexes)
    {
        if (Items("增加", counts.Added, counts.ServicesAdded) is { } added) yield return added + See("增加");
        if (Items("减少", counts.Removed, counts.ServicesRemoved) is { } removed) yield return removed + See("减少");
        if (counts.PowersChanged > 0)
            yield return $"变更行政职权要素{counts.PowersChanged}项{counts.ElementChanges}处"
                + (counts.ServicesChanged > 0 ? $"，变更公共服务事项要素{counts.ServicesChanged}项" : "") + See("变更要素");
        else if (counts.ServicesChanged > 0) yield return $"变更公共服务事项要素{counts.ServicesChanged}项" + See("变更要素");
        if (counts.Transferred > 0) yield return $"划转{counts.Transferred}项" + See("划转");
        if (counts.Delegated > 0) yield return $"赋予乡镇（街道）等承接单位行使{counts.Delegated}项" + See("赋权");
        if (counts.Recalled > 0) yield return $"收回{counts.Recalled}项" + See("收回");
        foreach (var sheet in (string[])["暂停", "恢复"])
        {
            if (annexes.FirstOrDefault(annex => annex.Sheet == sheet) is { } annex)
                yield return $"{sheet}实施{annex.Rows}项" + See(sheet);
        }

        string See(string sheet)
        {
            var at = annexes.Select((annex, index) => (annex, index)).Where(each => each.annex.Sheet == sheet)
                .Select(each => each.index + 1).FirstOrDefault();
            return at == 0 ? "。" : annexes.Count == 1 ? "（见附件）。" : $"（见附件{at}）。";
        }
    }

    private static string? Items(string verb, long powers, long services) => (powers, services) switch
    {
        (0, 0) => null,
        (_, 0) => $"{verb}行政职权{powers}项",
        (0, _) => $"{verb}公共服务事项{services}项",
        _ => $"{verb}行政职权{powers}项、公共服务事项{services}项",
    };
}
