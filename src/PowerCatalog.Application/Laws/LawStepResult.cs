using PowerCatalog.Domain.Laws.Folding;
using PowerCatalog.Domain.Problems;

namespace PowerCatalog.Application.Laws;

/// <summary>What became of something that was done about an entry.</summary>
/// <param name="Entry">The entry now; null where there is none.</param>
/// <param name="Problems">What stands against it; empty where it was done.</param>
public sealed record LawStepResult(LawEntry? Entry, IReadOnlyList<Problem> Problems)
{
    /// <summary>Whether it was done, now or before.</summary>
    public bool IsDone => Problems.Count == 0;
}
