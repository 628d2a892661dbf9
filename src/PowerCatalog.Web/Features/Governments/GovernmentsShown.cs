using PowerCatalog.ReadModels.Comparing;

namespace PowerCatalog.Web.Features.Governments;

/// <summary>A page of the comparison of two governments.</summary>
/// <param name="Name">The other government.</param>
/// <param name="Counts">How many powers there are of each kind.</param>
/// <param name="Kind">The kind that is shown; null where all are.</param>
/// <param name="Items">The powers.</param>
/// <param name="Total">How many of what is shown.</param>
/// <param name="Number">The page, from 1.</param>
/// <param name="Size">Items on a page.</param>
public sealed record GovernmentsShown(
    string Name, IReadOnlyDictionary<HeldKind, int> Counts, HeldKind? Kind, IReadOnlyList<HeldPair> Items, long Total, int Number,
    int Size);
