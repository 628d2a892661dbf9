using PowerCatalog.Domain.Procedure.Folding;
using PowerCatalog.Domain.Procedure.Rules;

namespace PowerCatalog.Domain.Procedure.Deciding;

/// <summary>At which stages a step may be taken.</summary>
internal static class Stages
{
    public static bool Fit(ProcedureState state, ProcedureStep step) => step switch
    {
        ProcedureStep.Comment => true,
        _ when state.IsBeingPromulgated => false,
        ProcedureStep.Propose or ProcedureStep.Withdraw => state.IsOpen,
        // A draft that was never submitted is its drafters' alone; a township's request is not.
        ProcedureStep.Reject => state.IsOpen && (state.WasSubmitted || state.Drafted.Recall is not null),
        ProcedureStep.Submit => state.Stage is ProcedureStage.Drafting or ProcedureStage.Returned,
        ProcedureStep.AskOpinion or ProcedureStep.GiveOpinion => state.Stage == ProcedureStage.Review,
        ProcedureStep.Review => state.Stage == ProcedureStage.Review,
        ProcedureStep.Legality => state.Stage == ProcedureStage.Legality,
        ProcedureStep.Approval => state.Stage == ProcedureStage.Approval,
        ProcedureStep.Return => state.IsOpen && state.SubmittedOn is not null,
        ProcedureStep.Promulgate => state.Stage == ProcedureStage.Ready,
        ProcedureStep.Publish => state.Stage == ProcedureStage.Promulgated,
        ProcedureStep.ConfirmHandOver => state.Promulgated is not null,
        _ => false,
    };
}
