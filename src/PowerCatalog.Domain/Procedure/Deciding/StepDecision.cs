using PowerCatalog.Domain.Events;
using PowerCatalog.Domain.People;
using PowerCatalog.Domain.Problems;

namespace PowerCatalog.Domain.Procedure.Deciding;

/// <summary>What a step comes to: events, or the problems that stand against it.</summary>
/// <param name="As">The role in which the person takes it; null where it is refused.</param>
/// <param name="Events">The events, in order; empty where it is refused.</param>
/// <param name="Problems">The problems.</param>
public sealed record StepDecision(Role? As, IReadOnlyList<AdjustmentEvent> Events, IReadOnlyList<Problem> Problems)
{
    /// <summary>Whether it is refused.</summary>
    public bool IsRefused => As is null;

    internal static StepDecision Refused(params IReadOnlyList<Problem> problems) => new(null, [], problems);
}
