using PowerCatalog.Domain.Procedure.Folding;
using PowerCatalog.Domain.Procedure.Rules;
using PowerCatalog.ReadModels.Procedure;

namespace PowerCatalog.Listings.Procedure.Answers;

/// <summary>An adjustment on its way, in short.</summary>
/// <param name="Adjustment">Its id, which it keeps to the end.</param>
/// <param name="Version">The version that a step on it names.</param>
/// <param name="Division">The catalog.</param>
/// <param name="Name">Its title where it is promulgated, what it was called when it began before that.</param>
/// <param name="DocumentNumber">Its document number; null before it is promulgated.</param>
/// <param name="Department">The department that it is drafted for; null where that is several.</param>
/// <param name="Stage">Where it stands.</param>
/// <param name="Lines">How many lines it has.</param>
/// <param name="Digest">The digest of the lines that stand, which opinions and approvals name; null where there are none.</param>
/// <param name="Changes">The kinds of change.</param>
/// <param name="Needs">The steps that they need.</param>
/// <param name="Given">Those of them that hold.</param>
/// <param name="Departments">The departments that the lines concern.</param>
/// <param name="Waits">What it waits for.</param>
/// <param name="Due">The most pressing status of its periods; open where none runs.</param>
/// <param name="Deadlines">The periods that run.</param>
/// <param name="LastStep">The day of its last step.</param>
public sealed record CardAnswer(
    string Adjustment, long Version, string Division, string Name, string? DocumentNumber, string? Department, ProcedureStage Stage,
    int Lines, string? Digest, IReadOnlyList<ChangeKind> Changes, IReadOnlyList<ProcedureStep> Needs, IReadOnlyList<ProcedureStep> Given,
    IReadOnlyList<string> Departments, IReadOnlyList<WaitAnswer> Waits, DueStatus Due, IReadOnlyList<Deadline> Deadlines,
    DateOnly LastStep)
{
    /// <summary>As the read model has it.</summary>
    public static CardAnswer Of(ProcedureCard card)
    {
        ArgumentNullException.ThrowIfNull(card);
        return new CardAnswer(
            card.Adjustment.Value, card.Version, card.Division.Value, card.Name, card.DocumentNumber, card.Department?.Value, card.Stage,
            card.Lines, card.Digest, card.Changes, card.Needs, card.Given, [.. card.Departments.Select(department => department.Value)],
            [.. card.Waits.Select(WaitAnswer.Of)], card.Due, card.Deadlines, card.LastStep);
    }
}
