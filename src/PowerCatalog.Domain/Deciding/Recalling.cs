using PowerCatalog.Domain.Adjustments;
using PowerCatalog.Domain.Delegations;
using PowerCatalog.Domain.Events;
using PowerCatalog.Domain.Powers;

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
        var said = power is null || check.SayAgain(power.Code, power.Cell, Doing.Recall, Doing.Remove);
        if (power is not { State: { } state } known)
        {
            // Whichever power is meant, a name that stands for no receiver is one.
            if (named) ReceiverCells.Read(check, line, effective, DelegatedOf(check.Powers.MayMean(line, power, effective)));
            return;
        }

        if (!named) return;
        var history = check.Powers.HistoryOf(known.Code);
        var delegated = DelegatedOf([state]);
        if (ReceiverCells.Read(check, line, effective, delegated) is not var (cell, receivers)) return;
        if (receivers.Count == 0)
        {
            check.Problems.Add(DecidingProblems.NotDelegated(cell, cell.Text));
            return;
        }

        var idle = receivers.Where(receiver => history.DelegationOn(receiver, effective) is null).ToList();
        if (idle.Count > 0) check.Problems.Add(DecidingProblems.NotDelegated(cell, check.Townships.ShowShort(idle)));
        if (idle.Count > 0) ReceiverCells.WarnOfCounties(check, line, effective, county => delegated.Any(other => other.Key == county.Key));
        said &= receivers.Except(idle)
            .All(receiver => check.Say(known.Code, known.Cell with { Place = cell.Place }, Doing.DelegateTo(receiver)));
        if (idle.Count > 0 || !said || reason is null) return;
        receivers = ReceiverCells.AsBefore(check, known.Code, receivers);
        check.Facts.Add(new DelegationRecalled(
            check.Adjustment, line.Number, effective, known.Code, receivers, reason.Text, line.Fields[Fields.Instrument]?.Text));
        check.Preview.Add(new PreviewLine(
            line.Number, EventNames.DelegationRecalled, known.Code.Value, state.Name, effective, null, check.Townships.Show(receivers),
            reason.Text));

        IReadOnlyList<Receiver> DelegatedOf(IReadOnlyList<PowerState> meant) => Receiver.InOrder(
            meant.SelectMany(one => check.Powers.HistoryOf(one.Code).Delegations)
                .Where(period => period.From <= effective && (period.To is null || effective < period.To))
                .Select(period => period.Receiver));
    }
}
