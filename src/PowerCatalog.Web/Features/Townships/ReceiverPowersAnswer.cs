using PowerCatalog.ReadModels.Lenses;
using PowerCatalog.ReadModels.TownshipDelegations;
using PowerCatalog.Web.Http.Responses;

namespace PowerCatalog.Web.Features.Townships;

/// <summary>What a receiver may exercise.</summary>
/// <param name="Catalog">The catalog.</param>
/// <param name="Lens">The lens.</param>
/// <param name="Receiver">The receiver.</param>
/// <param name="Items">The powers, by code.</param>
/// <param name="Total">How many.</param>
internal sealed record ReceiverPowersAnswer(
    CatalogRef Catalog, Lens Lens, ReceiverAnswer Receiver, IReadOnlyList<TownshipPower> Items, int Total);
