using PowerCatalog.Domain.Adjustments;
using PowerCatalog.Domain.Problems;

namespace PowerCatalog.Domain.Deciding;

/// <summary>What can be wrong with a draft whose document, or whose id, is recorded already.</summary>
internal static class SameDocumentProblems
{
    private static readonly Place Decision = new("决定");

    private static readonly Dictionary<string, (string Zh, string En)> Names = new()
    {
        [Fields.Title] = ("标题", "title"),
        [Fields.Authority] = ("发文机关", "authority"),
        [Fields.Remark] = ("备注", "remark"),
        [Fields.Decided] = ("决定日期", "date of the decision"),
        [Fields.Effective] = ("生效日期", "effective date"),
        [Fields.Published] = ("公布日期", "date of publication"),
    };

    public static Problem OtherLines(KnownAdjustment known) => Problem.Error(
        "document.known-with-other-lines",
        Decision,
        $"文号“{NameOf(known)}”已记录（版本 {known.Revision}），但内容与这次不同。已记录的决定不能改写；要订正请另发决定。",
        $"The document '{NameOf(known)}' is recorded (revision {known.Revision}) with other lines. What is recorded is not rewritten; correct it by another "
        + "adjustment.");

    public static Problem OtherParticulars(KnownAdjustment known, IReadOnlyList<string> fields) => Problem.Error(
        "document.known-with-other-particulars",
        Decision,
        $"文号“{NameOf(known)}”已记录（版本 {known.Revision}），但{string.Join("、", fields.Select(field => Names[field].Zh))}与这次不同。已记录的决定不能改写。",
        $"The document '{NameOf(known)}' is recorded (revision {known.Revision}) with another {string.Join(", ", fields.Select(field => Names[field].En))}. "
        + "What is recorded is not rewritten.");

    public static Problem RecordedAs(KnownAdjustment known) => Problem.Error(
        "document.draft-recorded",
        Decision,
        $"这份草稿已经以“{NameOf(known)}”记录（版本 {known.Revision}），不能再以别的文号记录。",
        $"This draft is recorded as '{NameOf(known)}' already (revision {known.Revision}); it cannot be recorded under another number.");

    private static string NameOf(KnownAdjustment known) => known.DocumentNumber ?? known.Title;
}
