using PowerCatalog.Domain.Events;
using PowerCatalog.Domain.Problems;
using PowerCatalog.Domain.Procedure.Events;

namespace PowerCatalog.Domain.Procedure.Deciding;

/// <summary>退回、不予采纳、撤回.</summary>
internal static class Ending
{
    public static (IReadOnlyList<AdjustmentEvent>, IReadOnlyList<Problem>) Take(StepCommand command, TypedText texts)
    {
        return ([Ended()], []);

        AdjustmentEvent Ended() => command switch
        {
            Return back => new AdjustmentReturned(Reason(back.Reason), []),
            Reject rejected => new AdjustmentRejected(Reason(rejected.Reason)),
            Withdraw withdrawn => new AdjustmentWithdrawn(Reason(withdrawn.Reason)),
            _ => throw new NotSupportedException($"No rule for {command.GetType().Name}."),
        };

        string Reason(string text) => texts.Required(text, "理由", "reason");
    }
}
