using PowerCatalog.ReadModels.TownshipDelegations;
using PowerCatalog.Web.Presentation;
using PowerCatalog.Web.Presentation.Happening;

namespace PowerCatalog.Web.Features.Townships;

/// <summary>What changed for a township or another receiver since a day.</summary>
/// <param name="Receiver">The receiver.</param>
/// <param name="Since">The day.</param>
/// <param name="Happened">What happened since, in order; none where the net difference is shown.</param>
/// <param name="Last">The last that happened; null where something happened since, or nothing ever.</param>
/// <param name="Next">The first that comes; null where something happened since, or nothing is known to come.</param>
/// <param name="Coming">What comes.</param>
/// <param name="Net">The net difference; null where what happened is shown.</param>
public sealed record ReceiverChangesModel(
    ReceiverShown Receiver, DateOnly Since, IReadOnlyList<OccurrenceShown> Happened, OccurrenceShown? Last, OccurrenceShown? Next,
    ComingShown Coming, NetShown? Net);

/// <summary>What is left of the changes between two days.</summary>
/// <param name="Changes">What came, went and has other terms.</param>
/// <param name="Powers">What changed in the powers that it exercised then and exercises now.</param>
public sealed record NetShown(TownshipChanges Changes, IReadOnlyList<AdjustmentLine> Powers)
{
    /// <summary>Whether nothing is left.</summary>
    public bool IsEmpty => Changes.Granted.Count + Changes.Ended.Count + Changes.TermsChanged.Count + Powers.Count == 0;
}
