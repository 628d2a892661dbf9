using PowerCatalog.ReadModels.TownshipDelegations;

namespace PowerCatalog.Web.Features.Townships;

/// <summary>The townships, by county.</summary>
/// <param name="Counties">Those that work.</param>
/// <param name="Closed">Those that do not any more.</param>
public sealed record TownshipsModel(IReadOnlyList<IGrouping<string, TownshipAnswer>> Counties, IReadOnlyList<TownshipAnswer> Closed);
