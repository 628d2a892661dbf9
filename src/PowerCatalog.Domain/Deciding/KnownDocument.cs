using PowerCatalog.Domain.Adjustments;
using PowerCatalog.Domain.Problems;
using PowerCatalog.Domain.Reference;
using PowerCatalog.Domain.Time;

namespace PowerCatalog.Domain.Deciding;

/// <summary>
/// A draft whose document is recorded already: the same adjustment, which succeeds and changes nothing, or another with its number or id.
/// </summary>
/// <param name="Adjustment">The recorded adjustment.</param>
/// <param name="Refusal">Why the draft is not the same; null where it is.</param>
public sealed record KnownDocument(KnownAdjustment Adjustment, Problem? Refusal)
{
    // The stated text and the recorded value, both in one written form.
    private static readonly (string Field, Func<string, string> Stated, Func<KnownAdjustment, string?> Recorded)[] Compared =
    [
        (Fields.Title, text => text, known => known.Title),
        (Fields.Authority, text => text, known => known.Authority),
        (Fields.Decided, Day, known => CatalogTime.Show(known.Decided)),
        (Fields.Effective, Day, known => CatalogTime.Show(known.Effective)),
        (Fields.Published, Day, known => known.Published is { } day ? CatalogTime.Show(day) : null),
        (Fields.Remark, text => text, known => known.Remark),
    ];

    /// <summary>
    /// Compares <paramref name="draft"/> with the adjustment that <paramref name="knowledge"/> has of its number, id or digest; null where
    /// there is none. What the draft does not state is not compared.
    /// </summary>
    public static KnownDocument? Find(AdjustmentDraft draft, DraftDigests digests, CatalogKnowledge knowledge, ReferenceData reference)
    {
        if (knowledge.SameDocument is not { } known) return null;
        return new KnownDocument(known, known.LinesDigest == digests.V1 ? null : Refused(draft, digests, known, reference));
    }

    // A digest of version 1 covers the particulars too: where it is equal, there is nothing left to compare.
    private static Problem? Refused(AdjustmentDraft draft, DraftDigests digests, KnownAdjustment known, ReferenceData reference)
    {
        var place = PlaceOf(Fields.DocumentNumber);
        if (draft.NormalNumber is { } number && number != known.DocumentNumber)
            return KnownDocumentProblems.OtherNumber(place, number, known);
        var named = draft.Header[Fields.DocumentNumber]?.Text ?? known.DocumentNumber ?? known.LinesDigest[..12];
        if (known.LinesDigest != digests.Lines) return KnownDocumentProblems.OtherLines(place, named, known.Revision);
        var fields = Compared.Where(compared => Differs(draft.Header[compared.Field], compared.Stated, compared.Recorded(known)))
            .Select(compared => (Zh: reference.Headings.HeadingOfParticular(compared.Field), En: compared.Field)).ToList();
        return fields.Count == 0
            ? null
            : KnownDocumentProblems.OtherParticulars(PlaceOf(fields[0].En), named, known.Revision, fields);

        Place PlaceOf(string field) => draft.PlaceOf(field, reference.Headings);
    }

    private static bool Differs(FieldValue? stated, Func<string, string> read, string? recorded) =>
        stated is not null && read(stated.Text) != recorded;

    private static string Day(string text) => CatalogTime.TryParseDate(text, out var day) ? CatalogTime.Show(day.Value) : text;
}
