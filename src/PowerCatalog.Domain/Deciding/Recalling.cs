using PowerCatalog.Domain.Adjustments;
using PowerCatalog.Domain.Delegations;
using PowerCatalog.Domain.Events;

namespace PowerCatalog.Domain.Deciding;

/// <summary>收回.</summary>
internal static class Recalling
{
    public static void Take(DraftCheck check, DraftLine line)
    {
        var effective = check.EffectiveOf(line);
        var power = check.Powers.Find(line, effective);
        var named = ReceiverCells.Has(check, line);
        var reason = Cells.Required(line, Fields.Reason, "收回原因", check.Problems);
        if (power is not { } known || !named) return;
        if (!check.SayAgain(known.Code, known.Cell, Doing.Recall, Doing.Remove)) return;
        if (known.State is not { } state) return;
        var history = check.Powers.HistoryOf(known.Code);
        var delegated = Receiver.InOrder(
            history.Delegations.Where(period => period.From <= effective && (period.To is null || effective < period.To))
                .Select(period => period.Receiver));
        if (ReceiverCells.Read(check, line, effective, delegated) is not var (cell, receivers)) return;
        if (receivers.Count == 0)
        {
            check.Problems.Add(DecidingProblems.NotDelegated(cell, cell.Text));
            return;
        }

        var idle = receivers.Where(receiver => history.DelegationOn(receiver, effective) is null).ToList();
        if (idle.Count > 0) check.Problems.Add(DecidingProblems.NotDelegated(cell, check.Townships.ShowShort(idle)));
        if (idle.Count > 0) ReceiverCells.WarnOfCounties(check, line, effective, county => delegated.Any(other => other.Key == county.Key));
        var said = receivers.Except(idle)
            .All(receiver => check.Say(known.Code, known.Cell with { Place = cell.Place }, Doing.DelegateTo(receiver)));
        if (idle.Count > 0 || !said || reason is null) return;
        receivers = ReceiverCells.AsBefore(check, known.Code, receivers);
        check.Facts.Add(new DelegationRecalled(
            check.Adjustment, line.Number, effective, known.Code, receivers, reason.Text, line.Fields[Fields.Instrument]?.Text));
        check.Preview.Add(new PreviewLine(
            line.Number, EventNames.DelegationRecalled, known.Code.Value, state.Name, effective, null, check.Townships.Show(receivers),
            reason.Text));
    }
}
