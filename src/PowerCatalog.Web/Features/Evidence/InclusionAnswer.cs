using PowerCatalog.ReadModels.Logs;
using PowerCatalog.Web.Http.Responses;

namespace PowerCatalog.Web.Features.Evidence;

/// <summary>A proof that an event is in the log.</summary>
/// <param name="Catalog">The catalog.</param>
/// <param name="Log">The log.</param>
/// <param name="Inclusion">The proof.</param>
internal sealed record InclusionAnswer(CatalogRef Catalog, LogState Log, LogInclusion Inclusion);
