using PowerCatalog.ReadModels.Lenses;
using PowerCatalog.ReadModels.TownshipDelegations;
using PowerCatalog.Web.Http.Responses;

namespace PowerCatalog.Web.Features.Townships;

/// <summary>One receiver.</summary>
/// <param name="Catalog">The catalog.</param>
/// <param name="Lens">The lens.</param>
/// <param name="Receiver">The receiver.</param>
internal sealed record ReceiverDetails(CatalogRef Catalog, Lens Lens, ReceiverAnswer Receiver);
