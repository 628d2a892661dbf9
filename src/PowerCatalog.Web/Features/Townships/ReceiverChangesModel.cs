using PowerCatalog.ReadModels.TownshipDelegations;
using PowerCatalog.Web.Presentation;

namespace PowerCatalog.Web.Features.Townships;

/// <summary>What changed for a township or another receiver since a day.</summary>
/// <param name="Receiver">The receiver.</param>
/// <param name="Changes">What changed.</param>
/// <param name="Powers">What changed in the powers that it exercised then and exercises now.</param>
public sealed record ReceiverChangesModel(ReceiverShown Receiver, TownshipChanges Changes, IReadOnlyList<AdjustmentLine> Powers)
{
    /// <summary>Whether nothing changed.</summary>
    public bool IsEmpty => Changes.Granted.Count + Changes.Ended.Count + Changes.TermsChanged.Count + Powers.Count == 0;
}
