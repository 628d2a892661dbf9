using PowerCatalog.Listings.Words;
using PowerCatalog.ReadModels.Lenses;

namespace PowerCatalog.Web.Features.OpenData;

/// <summary>What a file of open data is made from.</summary>
/// <param name="View">The catalog.</param>
/// <param name="Words">The names of elements and categories.</param>
/// <param name="Site">Where it is served.</param>
internal sealed record DataRequest(CatalogView View, CatalogWords Words, string Site);
