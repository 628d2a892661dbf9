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

    private static ListAnswer<AdjustmentAnswer> List(CatalogRequest question)
    {
        var (number, size, offset) = question.Page();
        var adjustments = question.View.Adjustments();
        return new ListAnswer<AdjustmentAnswer>(
            question.Catalog, question.Lens, [.. adjustments.Skip(offset).Take(size)], adjustments.Count, number, size);
    }

    private static TableContent Table(CatalogRequest question) => AdjustmentListing.All.With(question.View.Adjustments());

    // One fact more than the page holds is read, to see whether another page follows.
    private static AdjustmentDetails One(CatalogRequest question)
    {
        var adjustment = Find(question);
        var (number, size, offset) = question.Page();
        var facts = question.View.LinesOf(adjustment.Revision, offset, size + 1).GroupBy(entry => entry.Revision).ToList();
        var items = facts.Take(size).SelectMany(fact => fact);
        return new AdjustmentDetails(
            question.Catalog, question.Lens, adjustment, [.. items], number, size, facts.Count > size);
    }

    private static TableContent Lines(CatalogRequest question)
    {
        var adjustment = Find(question);
        var listing = HistoryListing.Lines(question.Words, new ValueWords(question.View, question.Words));
        return listing.With(question.View.StreamOfLines(adjustment.Revision, question.Http.RequestAborted)) with
        {
            Subject = adjustment.DocumentNumber ?? adjustment.Id,
        };
    }

    /// <summary>The adjustment that an address names by id, document number or revision.</summary>
    /// <exception cref="ProblemException">There is none through this lens.</exception>
    public static AdjustmentAnswer Find(CatalogRequest question)
    {
        var which = question.Http.Route("id");
        return question.View.Adjustment(which) ?? throw new ProblemException(
            ProblemTypes.AdjustmentNotFound, $"没有编号、文号或版本为“{which}”的决定，或按 known 当时还没有。",
            $"There is no adjustment '{which}' by id, document number or revision, or none was known yet through this lens.");
    }
}
