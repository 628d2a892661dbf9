using PowerCatalog.ReadModels.Logs;
using PowerCatalog.Web.Http.Responses;

namespace PowerCatalog.Web.Features.Evidence;

/// <summary>A proof that the log begins with an earlier one.</summary>
/// <param name="Catalog">The catalog.</param>
/// <param name="Log">The log.</param>
/// <param name="Consistency">The proof.</param>
internal sealed record ConsistencyAnswer(CatalogRef Catalog, LogState Log, LogConsistency Consistency);
