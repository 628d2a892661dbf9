using PowerCatalog.Domain.Codes;
using PowerCatalog.Domain.Folding;

namespace PowerCatalog.Domain.Deciding;

/// <summary>A recorded decision that did something to a power.</summary>
/// <param name="Adjustment">Its id.</param>
/// <param name="Name">Its document number, or its title where it has none.</param>
/// <param name="Decided">When it was decided.</param>
public sealed record TouchingDecision(AdjustmentId Adjustment, string Name, DateOnly Decided)
{
    /// <summary>The newest decision by its date among some adjustments that stands in the end; null where there is none.</summary>
    /// <param name="adjustments">The adjustments.</param>
    /// <param name="decisions">The decisions of the catalog, those that opened a list aside.</param>
    /// <param name="annulments">The annulments known.</param>
    public static TouchingDecision? NewestOf(
        IEnumerable<AdjustmentId> adjustments, IReadOnlyDictionary<AdjustmentId, TouchingDecision> decisions, Annulments annulments) =>
        adjustments.Where(adjustment => annulments.Stands(adjustment, DateOnly.MaxValue)).Select(decisions.GetValueOrDefault)
            .OfType<TouchingDecision>().MaxBy(decision => decision.Decided);
}
