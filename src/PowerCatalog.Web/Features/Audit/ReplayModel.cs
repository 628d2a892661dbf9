using PowerCatalog.ReadModels.Replaying;

namespace PowerCatalog.Web.Features.Audit;

/// <summary>The ledger, replayed adjustment by adjustment, and held against the read models.</summary>
/// <param name="Steps">The adjustments in the order recorded.</param>
/// <param name="Replayed">What holding it against the read models gave.</param>
public sealed record ReplayModel(IReadOnlyList<ReplayStep> Steps, Replayed Replayed);
