using PowerCatalog.Domain.Adjustments;
using PowerCatalog.Domain.Events;

namespace PowerCatalog.Domain.Deciding;

/// <summary>收回.</summary>
internal static class Recalling
{
    public static void Take(DraftCheck check, DraftLine line)
    {
        var effective = check.EffectiveOf(line);
        var power = check.Powers.Find(line, effective);
        var townshipsCell = Cells.Required(line, Fields.Townships, "乡镇（街道）", check.Problems);
        var reason = Cells.Required(line, Fields.Reason, "收回原因", check.Problems);
        if (power is not { } known || townshipsCell is null) return;
        if (!check.SayAgain(known.Code, known.Cell, Doing.Recall, Doing.Remove)) return;
        if (known.State is not { } state) return;
        var history = check.Powers.HistoryOf(known.Code);
        if (check.Townships.Find(
            townshipsCell, effective,
            all: () =>
                [
                    .. history.Delegations.Where(period => period.From <= effective && (period.To is null || effective < period.To))
                        .Select(period => period.Township).Distinct().Order(),
                ]) is not { } townships)
            return;

        if (townships.Count == 0)
        {
            check.Problems.Add(DecidingProblems.NotDelegated(townshipsCell, townshipsCell.Text));
            return;
        }

        var idle = townships.Where(township => history.DelegationOn(township, effective) is null).ToList();
        if (idle.Count > 0) check.Problems.Add(DecidingProblems.NotDelegated(townshipsCell, check.Townships.ShowShort(idle)));
        var said = townships.Except(idle)
            .All(township => check.Say(known.Code, known.Cell with { Place = townshipsCell.Place }, Doing.DelegateTo(township)));
        if (idle.Count > 0 || !said || reason is null) return;
        check.Facts.Add(new DelegationRecalled(
            check.Adjustment, line.Number, effective, known.Code, townships, reason.Text, line.Fields[Fields.Instrument]?.Text));
        check.Preview.Add(new PreviewLine(
            line.Number, EventNames.DelegationRecalled, known.Code.Value, state.Name, effective, null, check.Townships.Show(townships),
            reason.Text));
    }
}
