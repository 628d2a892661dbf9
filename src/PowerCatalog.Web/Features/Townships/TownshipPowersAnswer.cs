using PowerCatalog.ReadModels.Lenses;
using PowerCatalog.ReadModels.TownshipDelegations;
using PowerCatalog.Web.Http.Responses;

namespace PowerCatalog.Web.Features.Townships;

/// <summary>What a township may exercise.</summary>
/// <param name="Catalog">The catalog.</param>
/// <param name="Lens">The lens.</param>
/// <param name="Township">The township.</param>
/// <param name="Items">The powers, by code.</param>
/// <param name="Total">How many.</param>
internal sealed record TownshipPowersAnswer(
    CatalogRef Catalog, Lens Lens, TownshipAnswer Township, IReadOnlyList<TownshipPower> Items, int Total);
