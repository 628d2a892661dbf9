using PowerCatalog.Domain.Codes;
using PowerCatalog.Domain.Procedure.Events;
using PowerCatalog.Domain.Procedure.Folding;

namespace PowerCatalog.ReadModels.Procedure;

/// <summary>A township's request for a recall, as far as the township is told of it.</summary>
/// <param name="Request">The adjustment that began with it.</param>
/// <param name="Division">The catalog.</param>
/// <param name="Township">Which township asks.</param>
/// <param name="Power">For which power.</param>
/// <param name="Department">The department that held it on the day of the request.</param>
/// <param name="Reason">Why.</param>
/// <param name="Asked">When it was asked.</param>
/// <param name="Stage">Where it stands.</param>
/// <param name="Answer">Why it was declined; null where it was not.</param>
/// <param name="DocumentNumber">The number of the decision; null before there is one, or where it has none.</param>
/// <param name="Revision">The revision of the decision in the catalog; null before there is one.</param>
/// <param name="Published">The day on which the decision was published; null before.</param>
public sealed record RecallCard(
    AdjustmentId Request, DivisionCode Division, TownshipCode Township, PowerCode Power, DepartmentCode? Department, string Reason,
    DateTimeOffset Asked, RecallStage Stage, string? Answer, string? DocumentNumber, long? Revision, DateOnly? Published)
{
    /// <summary>Of an adjustment; null where it began with no request.</summary>
    public static RecallCard? Of(ProcedureState state)
    {
        ArgumentNullException.ThrowIfNull(state);
        return state.Drafted.Recall is { } asked && RecallStages.Of(state) is { } stage
            ? new RecallCard(
                state.Id, state.Drafted.Division, asked.Township, asked.Power, state.Drafted.Department, state.Drafted.Cause?.Text ?? "",
                state.Begun.Recorded, stage, AnswerOf(state), state.Promulgated?.DocumentNumber, state.Promulgated?.Revision,
                state.Published?.On)
            : null;
    }

    private static string? AnswerOf(ProcedureState state) => state.Ended switch
    {
        AdjustmentRejected rejected => rejected.Reason,
        AdjustmentWithdrawn withdrawn => withdrawn.Reason,
        _ => null,
    };
}
