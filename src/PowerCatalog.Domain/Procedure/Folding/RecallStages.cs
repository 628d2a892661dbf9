using PowerCatalog.Domain.Text;

namespace PowerCatalog.Domain.Procedure.Folding;

/// <summary>Where requests for recalls stand, and what that is called.</summary>
public static class RecallStages
{
    /// <summary>Where the request stands that an adjustment began with; null where none did.</summary>
    public static RecallStage? Of(ProcedureState state)
    {
        ArgumentNullException.ThrowIfNull(state);
        return state switch
        {
            { Drafted.Recall: null } => null,
            { Ended: not null } => RecallStage.Declined,
            { Promulgated: not null, Drafted.Recall: { } asked } =>
                state.Accepting.Any(by => by.Township == asked.Township) ? RecallStage.Decided : RecallStage.HandedOver,
            { Lines: not null } => RecallStage.TakenUp,
            _ => RecallStage.Asked,
        };
    }

    /// <summary>A stage in words.</summary>
    public static Bilingual Words(this RecallStage stage) => stage switch
    {
        RecallStage.Asked => new("待受理", "awaiting an answer"),
        RecallStage.TakenUp => new("已受理，办理中", "taken up, on its way"),
        RecallStage.Declined => new("不予收回", "declined"),
        RecallStage.Decided => new("已决定收回，待确认交接", "recalled, hand-over to be confirmed"),
        RecallStage.HandedOver => new("已收回", "recalled and handed back"),
        _ => throw new NotSupportedException($"The stage {stage} has no name."),
    };
}
