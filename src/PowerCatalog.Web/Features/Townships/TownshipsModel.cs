using PowerCatalog.Domain.Delegations;
using PowerCatalog.ReadModels.TownshipDelegations;

namespace PowerCatalog.Web.Features.Townships;

/// <summary>The townships, by county, and the other receivers.</summary>
/// <param name="Counties">Those that work.</param>
/// <param name="Closed">Those that do not any more.</param>
/// <param name="Others">The other receivers, by kind.</param>
public sealed record TownshipsModel(
    IReadOnlyList<IGrouping<string, TownshipAnswer>> Counties, IReadOnlyList<TownshipAnswer> Closed,
    IReadOnlyList<IGrouping<ReceiverKind, ReceiverAnswer>> Others);
