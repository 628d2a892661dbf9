using PowerCatalog.Domain.Adjustments;
using PowerCatalog.Domain.Problems;
using PowerCatalog.Domain.Time;

namespace PowerCatalog.Domain.Deciding;

/// <summary>
/// Whether a draft's document is recorded already. The same document with the same lines and particulars is the same adjustment, however often it is sent; the same
/// document with others is refused, because what is recorded is not rewritten.
/// </summary>
/// <param name="Same">The adjustment that the draft already is; null where it is none.</param>
/// <param name="Refusal">Why it cannot be recorded; null where nothing stands in its way.</param>
public sealed record SameDocument(KnownAdjustment? Same, Problem? Refusal)
{
    private static readonly SameDocument Nothing = new(null, null);

    /// <summary>Holds a draft against what is known of its document.</summary>
    public static SameDocument Compare(AdjustmentDraft draft, CatalogKnowledge knowledge)
    {
        ArgumentNullException.ThrowIfNull(draft);
        ArgumentNullException.ThrowIfNull(knowledge);
        if (knowledge.SameDocument is not { } known) return Nothing;
        var number = DocumentOf.Number(draft);
        if (number is not null && number != known.DocumentNumber) return Refused(SameDocumentProblems.RecordedAs(known));
        if (known.LinesDigest == LinesDigestV1.Of(draft)) return new SameDocument(known, null);
        if (known.LinesDigest != LinesDigest.Of(draft)) return Refused(SameDocumentProblems.OtherLines(known));
        var different = Different(draft.Header, known).ToList();
        return different.Count == 0 ? new SameDocument(known, null) : Refused(SameDocumentProblems.OtherParticulars(known, different));
    }

    private static SameDocument Refused(Problem problem) => new(null, problem);

    // What the draft leaves out it does not say otherwise.
    private static IEnumerable<string> Different(FieldValues header, KnownAdjustment known)
    {
        if (Differs(header[Fields.Title], known.Title)) yield return Fields.Title;
        if (Differs(header[Fields.Authority], known.Authority)) yield return Fields.Authority;
        if (Differs(header[Fields.Remark], known.Remark)) yield return Fields.Remark;
        if (Differs(header[Fields.Decided], known.Decided)) yield return Fields.Decided;
        if (Differs(header[Fields.Effective], known.Effective)) yield return Fields.Effective;
        if (Differs(header[Fields.Published], known.Published)) yield return Fields.Published;
    }

    private static bool Differs(FieldValue? stated, string? recorded) => stated is not null && stated.Text != recorded;

    private static bool Differs(FieldValue? stated, DateOnly? recorded) =>
        stated is not null && !(CatalogTime.TryParseDate(stated.Text, out var date) && date == recorded);
}
