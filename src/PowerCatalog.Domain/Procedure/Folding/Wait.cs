using PowerCatalog.Domain.Codes;
using PowerCatalog.Domain.Procedure.Rules;

namespace PowerCatalog.Domain.Procedure.Folding;

/// <summary>A step that an adjustment waits for.</summary>
/// <param name="Step">The step.</param>
/// <param name="Department">The department whose turn it is; null where it is no department's.</param>
/// <param name="Township">The township whose turn it is; null where it is no township's.</param>
public sealed record Wait(ProcedureStep Step, DepartmentCode? Department = null, TownshipCode? Township = null)
{
    /// <summary>What it waits for, in the order of the steps; several wait at once for opinions and hand-overs.</summary>
    public static IReadOnlyList<Wait> Of(ProcedureState state)
    {
        ArgumentNullException.ThrowIfNull(state);
        return
        [
            .. state.Stage switch
            {
                ProcedureStage.Drafting or ProcedureStage.Returned => [new Wait(ProcedureStep.Submit, state.Drafted.Department)],
                ProcedureStage.Review =>
                [
                    .. state.Unheard.Select(department => new Wait(ProcedureStep.GiveOpinion, department)),
                    new Wait(ProcedureStep.Review),
                ],
                ProcedureStage.Legality => [new Wait(ProcedureStep.Legality)],
                ProcedureStage.Approval => [new Wait(ProcedureStep.Approval)],
                ProcedureStage.Ready => [new Wait(ProcedureStep.Promulgate)],
                ProcedureStage.Promulgated => [new Wait(ProcedureStep.Publish)],
                _ => (IEnumerable<Wait>)[],
            },
            .. state.Promulgated is null
                ? (IEnumerable<Wait>)[]
                : state.Accepting.Select(by => new Wait(ProcedureStep.ConfirmHandOver, by.Department, by.Township)),
        ];
    }
}
