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
/// What somebody recorded and what an adjustment did: as long as the opening list, so answers are pages, and tables are read while they are
/// written.
/// </summary>
internal static class LongTrails
{
    public static ListAnswer<HistoryEntry> OfActor(CatalogRequest question)
    {
        var (actor, order) = (question.Http.Route("actor"), TrailOrders.Of(question));
        return Page(question, (offset, size) => question.View.PartOfActor(actor, order, offset, size));
    }

    public static ListAnswer<HistoryEntry> OfAdjustment(CatalogRequest question)
    {
        var adjustment = question.View.Adjustment(question.Http.Route("id"));
        return Page(question, (offset, size) => adjustment is null
            ? new TrailPart(0, [])
            : question.View.PartOfAdjustment(adjustment.Revision, TrailOrder.Recorded, offset, size));
    }

    public static TableContent TableOfActor(CatalogRequest question)
    {
        var actor = question.Http.Route("actor");
        return Table(question, question.View.StreamOfActor(actor, TrailOrders.Of(question), question.Http.RequestAborted), actor);
    }

    public static TableContent TableOfAdjustment(CatalogRequest question)
    {
        var adjustment = question.View.Adjustment(question.Http.Route("id"));
        var entries = adjustment is null
            ? []
            : question.View.StreamOfAdjustment(adjustment.Revision, TrailOrder.Recorded, question.Http.RequestAborted);
        return Table(question, entries, adjustment?.DocumentNumber ?? question.Http.Route("id"));
    }

    private static ListAnswer<HistoryEntry> Page(CatalogRequest question, Func<int, int, TrailPart> part)
    {
        var (number, size, offset) = question.Page();
        var (facts, entries) = part(offset, size);
        return new ListAnswer<HistoryEntry>(question.Catalog, question.Lens, entries, facts, number, size);
    }

    private static TableContent Table(CatalogRequest question, IEnumerable<HistoryEntry> entries, string subject) =>
        HistoryListing.Trail(question.Words, new ValueWords(question.View, question.Words)).With(entries) with { Subject = subject };
}
