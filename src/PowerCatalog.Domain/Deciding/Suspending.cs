using PowerCatalog.Domain.Adjustments;
using PowerCatalog.Domain.Events;

namespace PowerCatalog.Domain.Deciding;

/// <summary>暂停、恢复.</summary>
internal static class Suspending
{
    public static void Take(DraftCheck check, DraftLine line)
    {
        var effective = check.EffectiveOf(line);
        var power = check.Powers.Find(line, effective);
        var action = Cells.Required(line, Fields.Action, "处理", check.Problems);
        var reason = Cells.Required(line, Fields.Reason, "原因", check.Problems);
        bool? suspends = action?.Text switch
        {
            "暂停" or "暂停实施" => true,
            "恢复" or "恢复实施" => false,
            _ => null,
        };
        if (action is not null && suspends is null) check.Problems.Add(DecidingProblems.UnknownWord(action, "暂停、恢复", "暂停, 恢复"));
        var meant = check.Powers.MayMean(line, power, effective);
        var idle = suspends is not null && meant.Count > 0 && meant.All(one => one.Suspended == suspends);
        if (idle)
            check.Problems.Add(DecidingProblems.AlreadySuspended(
                power?.Cell ?? line.Fields[Fields.Code] ?? line.Fields[Fields.Name]!, suspends!.Value));
        if (power is not { } known || !check.Say(known.Code, known.Cell, Doing.Suspend, Doing.Add, Doing.Remove)) return;
        if (known.State is not { } state || suspends is null || reason is null || idle) return;

        check.Facts.Add(suspends.Value
            ? new PowerSuspended(check.Adjustment, line.Number, effective, known.Code, reason.Text)
            : new PowerResumed(check.Adjustment, line.Number, effective, known.Code, reason.Text));
        check.Preview.Add(new PreviewLine(
            line.Number, suspends.Value
                ? EventNames.PowerSuspended
                : EventNames.PowerResumed, known.Code.Value, state.Name, effective, null, null, reason.Text));
    }
}
