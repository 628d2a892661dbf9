using PowerCatalog.Domain.Adjustments;
using PowerCatalog.Domain.Problems;
using PowerCatalog.Domain.Reference;
using PowerCatalog.Domain.Text;

namespace PowerCatalog.Domain.Deciding;

/// <summary>
/// A draft whose document is recorded already: the same adjustment, which succeeds and changes nothing, or another with its number or id.
/// </summary>
/// <param name="Adjustment">The recorded adjustment.</param>
/// <param name="Refusal">Why the draft is not the same; null where it is.</param>
public sealed record KnownDocument(KnownAdjustment Adjustment, Problem? Refusal)
{
    // Whether what is stated is what is recorded; dates may be stated by reference (自公布之日起).
    private static readonly (string Field, Func<string, KnownAdjustment, bool> IsSame)[] Compared =
    [
        (Fields.Title, (text, known) => TextKey.SameName(text, known.Title)),
        (Fields.Authority, (text, known) => TextKey.SameName(text, known.Authority)),
        (Fields.Decided, (text, known) => DatesOf(known).Read(text) == known.Decided),
        (Fields.Effective, (text, known) => DatesOf(known).Read(text) == known.Effective),
        (Fields.Published, (text, known) => DatesOf(known).Read(text) == known.Published),
        (Fields.Remark, (text, known) => TextKey.SameName(text, known.Remark)),
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
        var fields = Compared.Where(compared => draft.Header[compared.Field] is { } stated && !compared.IsSame(stated.Text, known))
            .Select(compared => (Zh: reference.Headings.HeadingOfParticular(compared.Field), En: compared.Field)).ToList();
        return fields.Count == 0
            ? null
            : KnownDocumentProblems.OtherParticulars(PlaceOf(fields[0].En), named, known.Revision, fields);

        Place PlaceOf(string field) => draft.PlaceOf(field, reference.Headings);
    }

    private static StatedDates DatesOf(KnownAdjustment known) => new(known.Decided, known.Published);
}
