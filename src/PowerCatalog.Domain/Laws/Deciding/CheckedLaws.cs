using PowerCatalog.Domain.Laws.Events;
using PowerCatalog.Domain.Problems;

namespace PowerCatalog.Domain.Laws.Deciding;

/// <summary>What an entry says once it is checked, as far as it has no errors.</summary>
/// <param name="Decision">The decision.</param>
/// <param name="Changes">The documents that could be read.</param>
/// <param name="Problems">What is wrong, in the order of the lines.</param>
public sealed record CheckedLaws(LawDecision Decision, IReadOnlyList<LawChange> Changes, IReadOnlyList<Problem> Problems)
{
    /// <summary>Whether nothing stands against recording it.</summary>
    public bool IsSound => Problems.All(problem => problem.Severity != Severity.Error);
}
