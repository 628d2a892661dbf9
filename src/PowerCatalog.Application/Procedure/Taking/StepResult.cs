using PowerCatalog.Domain.Problems;
using PowerCatalog.Domain.Procedure.Deciding;
using PowerCatalog.Domain.Procedure.Folding;

namespace PowerCatalog.Application.Procedure.Taking;

/// <summary>What became of a step, and where the adjustment stands now.</summary>
/// <param name="Outcome">What became of it.</param>
/// <param name="State">Where the adjustment stands; null where there is none.</param>
/// <param name="Problems">What stands against the step; warnings where it was taken.</param>
public sealed record StepResult(StepOutcome Outcome, ProcedureState? State, IReadOnlyList<Problem> Problems)
{
    /// <summary>In a conflict, the steps that were taken since the state that the command names.</summary>
    public IReadOnlyList<ProcedureEntry> Since { get; init; } = [];

    internal static StepResult Unknown { get; } = new(StepOutcome.Unknown, null, [ProcedureProblems.Unknown()]);

    internal static StepResult Refused(ProcedureState? state, IReadOnlyList<Problem> problems) =>
        new(StepOutcome.Refused, state, problems);

    internal static StepResult Taken(ProcedureState? state, IReadOnlyList<Problem> warnings) => new(StepOutcome.Taken, state, warnings);
}
