using PowerCatalog.Domain.Codes;
using PowerCatalog.Domain.Procedure.Folding;
using PowerCatalog.Domain.Procedure.Rules;

namespace PowerCatalog.ReadModels.Procedure;

/// <summary>An adjustment on its way, in short.</summary>
/// <param name="Adjustment">Its id.</param>
/// <param name="Version">The version that a step on it names.</param>
/// <param name="Division">The catalog.</param>
/// <param name="Name">Its title where it is promulgated, what it was called when it began before that.</param>
/// <param name="DocumentNumber">Its document number; null before it is promulgated.</param>
/// <param name="Department">The department that it is drafted for; null where that is several.</param>
/// <param name="Stage">Where it stands.</param>
/// <param name="Lines">How many lines it has.</param>
/// <param name="Digest">The digest of the lines that stand; null where there are none.</param>
/// <param name="Changes">The kinds of change.</param>
/// <param name="Needs">The steps that they need.</param>
/// <param name="Given">Those of them that hold.</param>
/// <param name="Departments">The departments that they concern.</param>
/// <param name="Waits">What it waits for.</param>
/// <param name="Deadlines">The periods that run.</param>
/// <param name="LastStep">The day of its last step.</param>
public sealed record ProcedureCard(
    AdjustmentId Adjustment, long Version, DivisionCode Division, string Name, string? DocumentNumber, DepartmentCode? Department,
    ProcedureStage Stage, int Lines, string? Digest, IReadOnlyList<ChangeKind> Changes, IReadOnlyList<ProcedureStep> Needs,
    IReadOnlyList<ProcedureStep> Given, IReadOnlyList<DepartmentCode> Departments, IReadOnlyList<Wait> Waits,
    IReadOnlyList<Deadline> Deadlines, DateOnly LastStep)
{
    /// <summary>The most pressing status of its periods; open where none runs.</summary>
    public DueStatus Due => Deadlines.Select(deadline => deadline.Status).DefaultIfEmpty(DueStatus.Open).MaxBy(Pressing);

    internal static ProcedureCard Of(ProcedureState state, IReadOnlyList<Deadline> deadlines) => new(
        state.Id, state.Version, state.Drafted.Division, state.Promulgated?.Title ?? state.Drafted.Name, state.Promulgated?.DocumentNumber,
        state.Drafted.Department, state.Stage, state.Lines?.Draft.Lines ?? 0, state.Lines?.Draft.Digest,
        state.Lines?.Bearing.Changes ?? [], state.Needs,
        [.. state.Approvals.Select(approval => approval.Step)], state.Lines?.Bearing.Departments ?? [], Wait.Of(state), deadlines,
        state.Last.Day);

    // What cannot be counted is told before what is only near.
    private static int Pressing(DueStatus status) => status switch
    {
        DueStatus.Overdue => 4,
        DueStatus.Due => 3,
        DueStatus.Unknown => 2,
        DueStatus.Near => 1,
        _ => 0,
    };
}
