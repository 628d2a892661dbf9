using PowerCatalog.Domain.Problems;

namespace PowerCatalog.Domain.Deciding;

/// <summary>The problems of a draft whose document is recorded already with other contents.</summary>
internal static class KnownDocumentProblems
{
    public static Problem OtherLines(Place place, string number, long revision) => Problem.Error(
        "document.known-with-other-lines",
        place,
        $"文号“{number}”已记录（版本 {revision}），但内容与这次不同。已记录的决定不能改写；如需订正，请另行作出更正决定。",
        $"The document '{number}' is already recorded (revision {revision}) with different lines. Recorded adjustments cannot be "
            + "rewritten; "
            + "correct it with another adjustment.");

    public static Problem OtherParticulars(
        Place place, string number, long revision, IReadOnlyList<(string Zh, string En)> fields) => Problem.Error(
        "document.known-with-other-particulars",
        place,
        $"文号“{number}”已记录（版本 {revision}），内容相同，但{string.Join('、', fields.Select(field => $"“{field.Zh}”"))}与这次不同。已记录的决定不能改写；如需订正，请另行作出更正决定。",
        $"The document '{number}' is already recorded (revision {revision}) with the same lines but a different "
            + $"{string.Join(", ", fields.Select(field => field.En))}. Recorded adjustments cannot be rewritten; correct it with another "
            + "adjustment.");

    public static Problem OtherNumber(Place place, string number, KnownAdjustment known) => Problem.Error(
        "adjustment.known-with-other-number",
        place,
        $"这项调整已按文号“{known.DocumentNumber ?? "（无）"}”记录（版本 {known.Revision}），不能再以文号“{number}”记录。",
        $"This adjustment is already recorded (revision {known.Revision}) with the document number "
            + $"'{known.DocumentNumber ?? "(none)"}'; it "
            + $"cannot be recorded again as '{number}'.");
}
