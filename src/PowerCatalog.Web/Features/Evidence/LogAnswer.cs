using PowerCatalog.ReadModels.Logs;
using PowerCatalog.Web.Http.Responses;

namespace PowerCatalog.Web.Features.Evidence;

/// <summary>The catalog's log.</summary>
/// <param name="Catalog">The catalog.</param>
/// <param name="Log">The log.</param>
internal sealed record LogAnswer(CatalogRef Catalog, LogState Log);
