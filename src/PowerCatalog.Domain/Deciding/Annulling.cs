using PowerCatalog.Domain.Adjustments;
using PowerCatalog.Domain.Events;
using PowerCatalog.Domain.Time;

namespace PowerCatalog.Domain.Deciding;

/// <summary>撤销.</summary>
internal static class Annulling
{
    /// <summary>The word for an annulment from the start; an annulment from a day on has that date instead.</summary>
    public const string FromTheStart = "自始";

    // The other lines of the draft are checked against the catalog with the annulled adjustment; without it they might not be valid.
    public static void CheckAlone(AdjustmentDraft draft, FoundProblems problems)
    {
        if (draft.Lines.FirstOrDefault(line => line.Kind == LineKind.Annul) is { } annuls
            && draft.Lines.Any(line => line.Kind is not (LineKind.Annul or LineKind.Correct)))
            problems.Add(CorrectingProblems.AnnulsWithOthers(annuls));
    }

    public static void Take(DraftCheck check, DraftLine line)
    {
        var named = Cells.Required(line, Fields.Annuls, "被撤销文号", check.Problems);
        var fromCell = Cells.Required(line, Fields.AnnulledFrom, "撤销自", check.Problems);
        var reason = Cells.Required(line, Fields.Reason, "撤销原因", check.Problems);
        DateOnly? from = fromCell is null || IsFromTheStart(fromCell) ? null : check.DateOf(fromCell);
        if (named is null || fromCell is null || reason is null) return;
        if (from is null && !IsFromTheStart(fromCell)) return;
        if (TargetOf(check, named) is not { } adjustment) return;

        var effective = from ?? adjustment.Effective;
        check.Facts.Add(new AdjustmentAnnulled(
            check.Adjustment, line.Number, effective, adjustment.Adjustment, from, line.Fields[Fields.By]?.Text ?? check.Authority,
            reason.Text, line.Fields[Fields.Instrument]?.Text));
        check.Preview.Add(new PreviewLine(
            line.Number, EventNames.AdjustmentAnnulled, named.Text, adjustment.Title, effective, null,
            from is { } day ? CatalogTime.Show(day) : FromTheStart, reason.Text));
    }

    private static bool IsFromTheStart(FieldValue cell) => cell.Text is FromTheStart or "自始撤销";

    // Null where it names nothing that can be annulled; the problem says why.
    private static AnnulmentTarget? TargetOf(DraftCheck check, FieldValue named)
    {
        if (check.AdjustmentNamed(named.Text) is not { } adjustment)
        {
            check.Problems.Add(CorrectingProblems.UnknownAdjustment(named));
            return null;
        }

        if (adjustment.Opening) check.Problems.Add(CorrectingProblems.AnnulsOpening(named));
        else if (adjustment.IsAnnulled) check.Problems.Add(CorrectingProblems.AlreadyAnnulled(named));
        else if (!check.Annulled.TryAdd(adjustment.Adjustment, named.Place))
            check.Problems.Add(DecidingProblems.Contradicts(named, check.Annulled[adjustment.Adjustment]));
        else return adjustment;
        return null;
    }
}
