using PowerCatalog.Domain.Adjustments;
using PowerCatalog.Domain.Events;
using PowerCatalog.Domain.Problems;
using PowerCatalog.Domain.Time;

namespace PowerCatalog.Domain.Deciding;

/// <summary>撤销.</summary>
internal static class Annulling
{
    /// <summary>The word for an annulment from the start; a date stands in its place for one from a day on.</summary>
    public const string FromTheStart = "自始";

    // The other lines of the draft were checked against what the annulled decision said; whether they still fit without it nobody would know.
    public static void CheckAlone(AdjustmentDraft draft, List<Problem> problems)
    {
        if (draft.Lines.FirstOrDefault(line => line.Kind == LineKind.Annul) is { } annuls && draft.Lines.Any(line => line.Kind is not (LineKind.Annul or LineKind.Correct)))
            problems.Add(CorrectingProblems.AnnulsWithOthers(annuls));
    }

    public static void Take(Desk desk, DraftLine line)
    {
        var named = Cells.Required(line, Fields.Annuls, "被撤销文号", desk.Problems);
        var fromCell = Cells.Required(line, Fields.AnnulledFrom, "撤销自", desk.Problems);
        var reason = Cells.Required(line, Fields.Reason, "撤销原因", desk.Problems);
        DateOnly? from = fromCell is null || fromCell.Text is FromTheStart or "自始撤销" ? null : Cells.Date(fromCell, desk.Problems);
        if (named is null || fromCell is null || reason is null) return;
        if (from is null && fromCell.Text is not (FromTheStart or "自始撤销")) return;
        if (Sound(desk, named) is not { } decision) return;

        var effective = from ?? decision.Effective;
        desk.Facts.Add(new AdjustmentAnnulled(
            desk.Basis.Adjustment, line.Number, effective, decision.Adjustment, from, line.Fields[Fields.By]?.Text ?? desk.Basis.Authority, reason.Text,
            line.Fields[Fields.Instrument]?.Text));
        desk.Preview.Add(new PreviewLine(
            line.Number, EventNames.AdjustmentAnnulled, named.Text, decision.Title, effective, null, from is null ? FromTheStart : CatalogTime.Show(from.Value), reason.Text));
    }

    private static KnownDecision? Sound(Desk desk, FieldValue named)
    {
        if (desk.DecisionNamed(named.Text) is not { } decision)
        {
            desk.Problems.Add(CorrectingProblems.UnknownDecision(named));
            return null;
        }

        if (decision.Opening) desk.Problems.Add(CorrectingProblems.AnnulsOpening(named));
        else if (decision.IsAnnulled) desk.Problems.Add(CorrectingProblems.AlreadyAnnulled(named));
        else if (!desk.Annulled.TryAdd(decision.Adjustment, named.Place)) desk.Problems.Add(DecidingProblems.Contradicts(named, desk.Annulled[decision.Adjustment]));
        else return decision;
        return null;
    }
}
