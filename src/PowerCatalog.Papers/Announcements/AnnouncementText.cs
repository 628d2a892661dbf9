using PowerCatalog.Papers.Annexes;
using PowerCatalog.Papers.Documents;
using PowerCatalog.ReadModels.Auditing;

namespace PowerCatalog.Papers.Announcements;

/// <summary>The text of an announcement: what the decision does in figures, each with the annex that lists it.</summary>
internal static class AnnouncementText
{
    // As many as there are kinds of annexes.
    private const string Ordinals = "一二三四五六七八九十";

    public static IReadOnlyList<string> Of(string government, AdjustmentAnswer decision, IReadOnlyList<Annex> annexes) =>
    [
        $"现将{government}权责清单{(decision.Opening ? "" : "有关事项")}公布如下：",
        .. annexes.Count == 0 ? ["本决定没有变动清单。"] : annexes.Select((annex, index) => Point(annex, index, annexes.Count)),
        $"上述事项自{OfficialDates.Of(decision.Effective)}起施行"
            + (annexes.Any(annex => annex.HasOtherDays) ? "；附件另行注明生效日期的，从其注明。" : "。"),
        .. decision.Remark is { Length: > 0 } remark ? [$"备注：{remark}"] : (string[])[],
    ];

    private static string Point(Annex annex, int index, int of) =>
        of == 1 ? $"{annex.Summary}（见附件）。" : $"{Ordinals[index]}、{annex.Summary}（见附件{index + 1}）。";
}
