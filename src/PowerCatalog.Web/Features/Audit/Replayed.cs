using PowerCatalog.ReadModels.Replaying;

namespace PowerCatalog.Web.Features.Audit;

/// <summary>What a replay gave, held against the read models.</summary>
/// <param name="UpTo">The revision up to which the ledger was replayed.</param>
/// <param name="Last">The last revision that the ledger's stream had.</param>
/// <param name="Differences">The first differences between the ledger and the read models.</param>
/// <param name="Total">How many there are in all.</param>
/// <param name="At">When that was checked.</param>
/// <param name="Took">How long the check took, with the replay.</param>
public sealed record Replayed(
    long UpTo, long Last, IReadOnlyList<ReplayDifference> Differences, int Total, DateTimeOffset At, TimeSpan Took);
