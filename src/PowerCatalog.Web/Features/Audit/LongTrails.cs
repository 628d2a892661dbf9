using PowerCatalog.Listings.Audit;
using PowerCatalog.Listings.Columns;
using PowerCatalog.Listings.Words;
using PowerCatalog.ReadModels.AuditHistory;
using PowerCatalog.ReadModels.Auditing;
using PowerCatalog.Web.Http.Requests;
using PowerCatalog.Web.Http.Responses;
using PowerCatalog.Web.Presentation;

namespace PowerCatalog.Web.Features.Audit;

/// <summary>
/// What an actor recorded and what an adjustment did: as long as the opening list, so answers are pages, and tables are read while they are
/// written.
/// </summary>
internal static class LongTrails
{
    public static ListAnswer<HistoryEntry> OfActor(CatalogRequest request)
    {
        var (actor, order) = (request.Http.Route("actor"), TrailOrders.Of(request));
        return Page(request, (offset, size) => request.View.PartOfActor(actor, order, offset, size));
    }

    public static ListAnswer<HistoryEntry> OfAdjustment(CatalogRequest request)
    {
        var adjustment = request.Adjustment();
        return Page(
            request, (offset, size) => request.View.PartOfAdjustment(adjustment.Revision, TrailOrder.Recorded, offset, size));
    }

    public static TableContent TableOfActor(CatalogRequest request)
    {
        var actor = request.Http.Route("actor");
        return Table(request, request.View.StreamOfActor(actor, TrailOrders.Of(request), request.Http.RequestAborted), actor);
    }

    public static TableContent TableOfAdjustment(CatalogRequest request)
    {
        var adjustment = request.Adjustment();
        var entries = request.View.StreamOfAdjustment(adjustment.Revision, TrailOrder.Recorded, request.Http.RequestAborted);
        return Table(request, entries, adjustment.DocumentNumber ?? adjustment.Id);
    }

    private static ListAnswer<HistoryEntry> Page(CatalogRequest request, Func<int, int, TrailPart> part)
    {
        var (number, size, offset) = request.Page();
        var (facts, entries) = part(offset, size);
        return new ListAnswer<HistoryEntry>(request.Catalog, request.Lens, entries, facts, number, size);
    }

    private static TableContent Table(CatalogRequest request, IEnumerable<HistoryEntry> entries, string subject) =>
        HistoryListing.Trail(request.Words, new ValueWords(request.View, request.Words)).With(entries) with { Subject = subject };
}
