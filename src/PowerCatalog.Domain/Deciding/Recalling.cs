using PowerCatalog.Domain.Adjustments;
using PowerCatalog.Domain.Events;

namespace PowerCatalog.Domain.Deciding;

/// <summary>收回.</summary>
internal static class Recalling
{
    public static void Take(Desk desk, DraftLine line)
    {
        var power = desk.CodeOf(line);
        var townshipsCell = Cells.Required(line, Fields.Townships, "乡镇（街道）", desk.Problems);
        var reason = Cells.Required(line, Fields.Reason, "收回原因", desk.Problems);
        var effective = desk.EffectiveOf(line);
        if (power is not { } known || townshipsCell is null) return;
        if (!desk.SayAgain(known.Code, known.Cell, Doing.Recall, Doing.Remove)) return;
        if (desk.OnList(known.Code, known.Cell, effective) is not { } state) return;
        var history = desk.HistoryOf(known.Code);
        if (desk.Townships.Find(townshipsCell, effective, all: () => [.. history.Delegations.Where(period => period.From <= effective && (period.To is null || effective < period.To)).Select(period => period.Township).Distinct().Order()]) is not { } townships) return;

        if (townships.Count == 0)
        {
            desk.Problems.Add(DecidingProblems.NotDelegated(townshipsCell, townshipsCell.Text));
            return;
        }

        var idle = townships.Where(township => history.DelegationOn(township, effective) is null).ToList();
        if (idle.Count > 0) desk.Problems.Add(DecidingProblems.NotDelegated(townshipsCell, desk.Townships.ShowShort(idle)));
        var said = townships.Except(idle).All(township => desk.Say(known.Code, known.Cell with { Place = townshipsCell.Place }, Doing.DelegateTo(township)));
        if (idle.Count > 0 || !said || reason is null) return;
        desk.Facts.Add(new DelegationRecalled(
            desk.Basis.Adjustment, line.Number, effective, known.Code, townships, reason.Text, line.Fields[Fields.Instrument]?.Text));
        desk.Preview.Add(new PreviewLine(
            line.Number, EventNames.DelegationRecalled, known.Code.Value, state.Name, effective, null, desk.Townships.Show(townships), reason.Text));
    }
}
