using PowerCatalog.Domain.Adjustments;
using PowerCatalog.Domain.Events;

namespace PowerCatalog.Domain.Deciding;

/// <summary>暂停、恢复.</summary>
internal static class Suspending
{
    public static void Take(Desk desk, DraftLine line)
    {
        var power = desk.CodeOf(line);
        var action = Cells.Required(line, Fields.Action, "处理", desk.Problems);
        var reason = Cells.Required(line, Fields.Reason, "原因", desk.Problems);
        var effective = desk.EffectiveOf(line);
        bool? suspends = action?.Text switch
        {
            "暂停" or "暂停实施" => true,
            "恢复" or "恢复实施" => false,
            _ => null,
        };
        if (action is not null && suspends is null) desk.Problems.Add(DecidingProblems.UnknownWord(action, "暂停、恢复", "暂停, 恢复"));
        if (power is not { } known || suspends is null || reason is null) return;
        if (!desk.Say(known.Code, known.Cell, Doing.Suspend, Doing.Add, Doing.Remove)) return;
        if (desk.OnList(known.Code, known.Cell, effective) is not { } state) return;
        if (state.Suspended == suspends)
        {
            desk.Problems.Add(DecidingProblems.AlreadySuspended(known.Cell, state.Suspended));
            return;
        }

        desk.Facts.Add(suspends.Value
            ? new PowerSuspended(desk.Basis.Adjustment, line.Number, effective, known.Code, reason.Text)
            : new PowerResumed(desk.Basis.Adjustment, line.Number, effective, known.Code, reason.Text));
        desk.Preview.Add(new PreviewLine(
            line.Number, suspends.Value ? nameof(PowerSuspended) : nameof(PowerResumed), known.Code.Value, state.Name, effective, null, null, reason.Text));
    }
}
