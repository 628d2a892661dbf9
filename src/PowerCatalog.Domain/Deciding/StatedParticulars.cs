using PowerCatalog.Domain.Adjustments;
using PowerCatalog.Domain.Codes;
using PowerCatalog.Domain.Documents;
using PowerCatalog.Domain.Reference;

namespace PowerCatalog.Domain.Deciding;

/// <summary>
/// The particulars as far as a draft states them. An adjustment needs number, title and day; a list without them has the digest of its
/// lines for a number, its file's name for a title and today for a day, with warnings.
/// </summary>
/// <param name="Opening">Whether it opens the catalog with a whole list.</param>
/// <param name="DocumentNumber">The document number; null where it is missing or cannot be read.</param>
/// <param name="Title">The title; null where it is missing.</param>
/// <param name="Authority">Who decided.</param>
/// <param name="Decided">The date of the decision.</param>
/// <param name="Effective">The effective date of lines without one of their own.</param>
/// <param name="Published">The date of publication.</param>
/// <param name="Remark">A remark.</param>
internal sealed record StatedParticulars(
    bool Opening,
    DocumentNumber? DocumentNumber,
    string? Title,
    string Authority,
    DateOnly? Decided,
    DateOnly? Effective,
    DateOnly? Published,
    string? Remark)
{
    private const int OldestYears = 100;

    /// <summary>The dates that lines may refer to.</summary>
    public StatedDates Dates => new(Decided, Published);

    /// <summary>The day from which lines without a day of their own take effect; null where none is stated.</summary>
    public DateOnly? Day => Effective ?? Published ?? Decided;

    public static StatedParticulars Read(AdjustmentDraft draft, ReferenceData reference, DateOnly today, FoundProblems problems)
    {
        var (header, list) = (draft.Header, draft.Kind == DraftKind.List);
        var number = NumberOf(draft, reference.Headings, problems);
        var title = header[Fields.Title]?.Text ?? (list ? draft.Source?.Name : null);
        if (title is null && draft.InLog && number is not null)
        {
            title = number.Normal;
            problems.Add(DecidingProblems.TitleTaken(draft.PlaceOf(Fields.DocumentNumber, reference.Headings), title));
        }

        if (title is null)
            problems.Add(DecidingProblems.ParticularMissing(draft.PlaceOf(Fields.Title, reference.Headings), Fields.Title));
        var decided = DecidedOf(draft, reference.Headings, today, problems);
        var published = ReadDate(header[Fields.Published], problems, new StatedDates(decided, null));
        var effective = ReadDate(header[Fields.Effective], problems, new StatedDates(decided, published));
        if (effective is null && header[Fields.Effective] is null && decided is not null)
        {
            effective = published ?? decided;
            if (!list) problems.Add(DecidingProblems.EffectiveTaken(draft.PlaceOf(Fields.Effective, reference.Headings), effective.Value));
        }

        if (!list && effective is { } from && from < decided)
            problems.Add(DecidingProblems.Retroactive((header[Fields.Effective] ?? header[Fields.Published])!.Place, from, decided.Value));
        var authority = header[Fields.Authority]?.Text ?? reference.Division(draft.Division)?.Custodian ?? draft.Division.Value;
        return new StatedParticulars(list, number, title, authority, decided, effective, published, header[Fields.Remark]?.Text);
    }

    /// <summary>The particulars to be recorded; null where one is missing.</summary>
    public Particulars? Complete(AdjustmentId adjustment) =>
        Title is { } title && Decided is { } decided && Effective is { } effective && (DocumentNumber is not null || Opening)
            ? new Particulars(adjustment, Opening, DocumentNumber, title, Authority, decided, effective, Published, Remark)
            : null;

    // An empty shell like 〔〕 is not a number: two adjustments with it would be taken for the same.
    private static DocumentNumber? NumberOf(AdjustmentDraft draft, Headings headings, FoundProblems problems)
    {
        if (draft.Header[Fields.DocumentNumber] is not { } field || DocumentNumber.Parse(field.Text) is not { Normal.Length: > 0 } number)
        {
            var place = draft.PlaceOf(Fields.DocumentNumber, headings);
            problems.Add(draft.Kind == DraftKind.List
                ? DecidingProblems.NoDocumentNumber(place)
                : DecidingProblems.ParticularMissing(place, Fields.DocumentNumber));
            return null;
        }

        if (number.Irregularity is { } irregularity) problems.Add(DecidingProblems.IrregularNumber(field, number, irregularity));
        return number;
    }

    private static DateOnly? DecidedOf(AdjustmentDraft draft, Headings headings, DateOnly today, FoundProblems problems)
    {
        if (draft.Header[Fields.Decided] is { } field)
        {
            var decided = ReadDate(field, problems);
            if (decided > today || decided < today.AddYears(-OldestYears))
                problems.Add(DecidingProblems.UnlikelyDate(field.Place, decided.Value, today));
            return decided;
        }

        var list = draft.Kind == DraftKind.List;
        var place = draft.PlaceOf(Fields.Decided, headings);
        problems.Add(list ? DecidingProblems.TodayTaken(place, today) : DecidingProblems.ParticularMissing(place, Fields.Decided));
        return list ? today : null;
    }

    private static DateOnly? ReadDate(FieldValue? field, FoundProblems problems, StatedDates stated = default) =>
        field is null ? null : Cells.Date(field, problems, stated);
}
