using PowerCatalog.Domain.Problems;

namespace PowerCatalog.Domain.Deciding;

/// <summary>The problems of a document that is recorded already as something else.</summary>
internal static class KnownDocumentProblems
{
    public static Problem OtherLines(string number, long revision) => Problem.Error(
        "document.known-with-other-lines",
        Place.OfDecision(null),
        $"文号“{number}”已记录（版本 {revision}），但内容与这次不同。已记录的决定不能改写；要订正请另发决定。",
        $"The document '{number}' is recorded (revision {revision}) with other lines. What is recorded is not rewritten; correct it by "
            + "another decision.");

    public static Problem OtherParticulars(string number, long revision, IReadOnlyList<(string Zh, string En)> fields) => Problem.Error(
        "document.known-with-other-particulars",
        Place.OfDecision(fields.Count == 1 ? fields[0].Zh : null),
        $"文号“{number}”已记录（版本 {revision}），内容相同，但{string.Join('、', fields.Select(field => $"“{field.Zh}”"))}与这次不同。已记录的决定不能改写；要订正请另发决定。",
        $"The document '{number}' is recorded (revision {revision}) with the same lines and another "
            + $"{string.Join(", ", fields.Select(field => field.En))}. What is recorded is not rewritten; correct it by another decision.");

    public static Problem OtherNumber(string number, KnownAdjustment known) => Problem.Error(
        "adjustment.known-with-other-number",
        Place.OfDecision("文号"),
        $"这项调整已按文号“{known.DocumentNumber ?? "（无）"}”记录（版本 {known.Revision}），不能再以文号“{number}”记录。",
        $"This adjustment is recorded (revision {known.Revision}) with the document number '{known.DocumentNumber ?? "(none)"}'; it "
            + $"cannot be recorded again as '{number}'.");
}
