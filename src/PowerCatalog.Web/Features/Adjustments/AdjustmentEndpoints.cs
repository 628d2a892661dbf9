using PowerCatalog.Listings.Adjustments;
using PowerCatalog.Listings.Audit;
using PowerCatalog.Listings.Columns;
using PowerCatalog.Listings.Words;
using PowerCatalog.ReadModels.AuditHistory;
using PowerCatalog.ReadModels.Auditing;
using PowerCatalog.Web.Http.OpenApi;
using PowerCatalog.Web.Http.Problems;
using PowerCatalog.Web.Http.Requests;
using PowerCatalog.Web.Http.Responses;
using PowerCatalog.Web.Http.Routing;

namespace PowerCatalog.Web.Features.Adjustments;

/// <summary>The adjustments, and what each did.</summary>
internal static class AdjustmentEndpoints
{
    public static void Map(CatalogRoutes routes)
    {
        routes.Map("/adjustments", QueryParameters.Paging, List, Table).Describe(
            "listAdjustments", Tags.Adjustments, "调整决定 The adjustments",
            "In the order in which they were recorded, each with what it did.");
        routes.Map("/adjustments/{id}", QueryParameters.Paging, One, Lines).Describe(
            "getAdjustment", Tags.Adjustments, "一个调整决定 One adjustment",
            "By its id, its document number (percent-encoded) or the revision that completed it; with its lines, before and after.")
            .Refuses(ProblemTypes.AdjustmentNotFound);
    }

    private static ListAnswer<AdjustmentAnswer> List(CatalogRequest request)
    {
        var (number, size, offset) = request.Page();
        return new ListAnswer<AdjustmentAnswer>(
            request.Catalog, request.Lens, request.View.Adjustments(offset, size), request.View.AdjustmentCount(), number, size);
    }

    private static TableContent Table(CatalogRequest request) => AdjustmentListing.All.With(request.View.Adjustments());

    // One fact more than the page holds is read, to see whether another page follows.
    private static AdjustmentDetails One(CatalogRequest request)
    {
        var adjustment = request.Adjustment();
        var (number, size, offset) = request.Page();
        var facts = request.View.LinesOf(adjustment.Revision, offset, size + 1).GroupBy(entry => entry.Revision).ToList();
        var items = facts.Take(size).SelectMany(fact => fact);
        return new AdjustmentDetails(
            request.Catalog, request.Lens, adjustment, [.. items], number, size, facts.Count > size);
    }

    private static TableContent Lines(CatalogRequest request)
    {
        var adjustment = request.Adjustment();
        var listing = HistoryListing.Lines(request.Words, new ValueWords(request.View, request.Words));
        return listing.With(request.View.StreamOfLines(adjustment.Revision)) with
        {
            Subject = adjustment.DocumentNumber ?? adjustment.Id,
        };
    }
}
