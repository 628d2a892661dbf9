using PowerCatalog.ReadModels.AuditHistory;
using PowerCatalog.ReadModels.Auditing;
using PowerCatalog.ReadModels.Lenses;
using PowerCatalog.Web.Http.Responses;

namespace PowerCatalog.Web.Features.Adjustments;

/// <summary>One adjustment and a page of its lines.</summary>
/// <param name="Catalog">The catalog.</param>
/// <param name="Lens">The lens.</param>
/// <param name="Adjustment">The adjustment.</param>
/// <param name="Items">What it did to powers, line by line; a page holds so many facts, and a fact may be of several changes.</param>
/// <param name="Page">The page, from 1.</param>
/// <param name="PageSize">Facts on a page.</param>
/// <param name="More">Whether there is another page.</param>
internal sealed record AdjustmentDetails(
    CatalogRef Catalog, Lens Lens, AdjustmentAnswer Adjustment, IReadOnlyList<HistoryEntry> Items, int Page, int PageSize, bool More);
