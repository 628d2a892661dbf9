using PowerCatalog.Web.Http.Caching;

namespace PowerCatalog.Web.Features.OpenData;

/// <summary>All that the checksums depend on.</summary>
/// <param name="Lens">The catalog and the lens.</param>
/// <param name="Site">Where the catalog is served; the addresses in the JSON-LD begin with it.</param>
internal sealed record DataSumsKey(LensKey Lens, string Site);
