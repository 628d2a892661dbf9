using PowerCatalog.Domain.Adjustments;
using PowerCatalog.Domain.Codes;
using PowerCatalog.Domain.Documents;
using PowerCatalog.Domain.Problems;
using PowerCatalog.Domain.Time;

namespace PowerCatalog.Domain.Deciding;

/// <summary>The particulars of a decision, read.</summary>
/// <param name="Adjustment">Names the adjustment.</param>
/// <param name="Opening">Whether it opens the catalog.</param>
/// <param name="DocumentNumber">Its number; null for a list that has none.</param>
/// <param name="Title">Its title.</param>
/// <param name="Authority">Who decided.</param>
/// <param name="Decided">When.</param>
/// <param name="Effective">From when its facts hold where they name no day of their own.</param>
/// <param name="Published">When it was published, where known.</param>
/// <param name="Remark">What it says beside.</param>
public sealed record DecisionHeader(
    AdjustmentId Adjustment,
    bool Opening,
    DocumentNumber? DocumentNumber,
    string Title,
    string Authority,
    DateOnly Decided,
    DateOnly Effective,
    DateOnly? Published,
    string? Remark)
{
    /// <summary>
    /// Reads a draft's particulars. An adjustment needs number, title and day; a list that has none is named by its lines and takes
    /// <paramref name="today"/>, with a warning.
    /// </summary>
    /// <returns>
    /// The particulars, null where one is missing or cannot be read: such a draft cannot be recorded. And what its lines are checked with all the same.
    /// </returns>
    internal static (DecisionHeader? Header, LineBasis Basis) Read(
        AdjustmentId adjustment, AdjustmentDraft draft, string custodian, DateOnly today, List<Problem> problems)
    {
        var list = draft.Kind == DraftKind.List;
        var header = draft.Header;
        var number = ReadNumber(header[Fields.DocumentNumber], list, problems);
        var title = header[Fields.Title]?.Text ?? (list ? draft.Source?.Name : null);
        if (title is null) problems.Add(DecidingProblems.HeaderMissing("标题", "title"));

        var decided = ReadDate(header[Fields.Decided], problems);
        if (decided is null && header[Fields.Decided] is null)
        {
            if (list) problems.Add(DecidingProblems.TodayTaken(decided ??= today));
            else problems.Add(DecidingProblems.HeaderMissing("决定日期", "decided"));
        }

        var published = ReadDate(header[Fields.Published], problems);
        var effective = ReadDate(header[Fields.Effective], problems);
        if (effective is null && header[Fields.Effective] is null && decided is not null)
        {
            effective = published ?? decided;
            if (!list) problems.Add(DecidingProblems.EffectiveTaken(effective.Value));
        }

        if (effective < decided && !list) problems.Add(DecidingProblems.Retroactive(header[Fields.Effective]?.Place, effective.Value, decided.Value));
        var authority = header[Fields.Authority]?.Text ?? custodian;
        var basis = new LineBasis(adjustment, list, effective ?? published ?? decided ?? today, authority);
        if (title is null || decided is null || effective is null || (number is null && !list)) return (null, basis);
        var read = new DecisionHeader(adjustment, list, number, title, authority, decided.Value, effective.Value, published, header[Fields.Remark]?.Text);
        return (read, basis);
    }

    private static DocumentNumber? ReadNumber(FieldValue? field, bool list, List<Problem> problems)
    {
        // An empty shell like 〔〕 is no number: two decisions with one would pass for the same.
        if (field is null || DocumentNumber.Parse(field.Text) is not { Normal.Length: > 0 } number)
        {
            problems.Add(list ? DecidingProblems.NoDocumentNumber() : DecidingProblems.HeaderMissing("文号", "documentNumber"));
            return null;
        }

        if (number.Irregularity is { } irregularity) problems.Add(DecidingProblems.IrregularNumber(field, number, irregularity));
        return number;
    }

    private static DateOnly? ReadDate(FieldValue? field, List<Problem> problems)
    {
        if (field is null) return null;
        if (CatalogTime.TryParseDate(field.Text, out var date)) return date;
        problems.Add(DecidingProblems.NoDate(field));
        return null;
    }
}
