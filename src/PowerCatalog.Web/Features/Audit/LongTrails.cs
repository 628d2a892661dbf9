using PowerCatalog.Listings.Audit;
using PowerCatalog.Listings.Columns;
using PowerCatalog.Listings.Words;
using PowerCatalog.ReadModels.AuditHistory;
using PowerCatalog.Web.Http.Requests;
using PowerCatalog.Web.Http.Responses;
using PowerCatalog.Web.Presentation;

namespace PowerCatalog.Web.Features.Audit;

/// <summary>
/// What somebody recorded and what a decision did: as long as the opening list, so answers are pages, and tables are read while they are
/// written.
/// </summary>
internal static class LongTrails
{
    public static ListAnswer<HistoryEntry> OfActor(CatalogQuestion question)
    {
        var (actor, order) = (question.Http.Route("actor"), TrailOrders.Of(question));
        return Page(question, (offset, size) => question.View.PartOfActor(actor, order, offset, size));
    }

    public static ListAnswer<HistoryEntry> OfDecision(CatalogQuestion question)
    {
        var decision = question.View.Adjustment(question.Http.Route("id"));
        return Page(question, (offset, size) => decision is null
            ? new TrailPart(0, [])
            : question.View.PartOfDecision(decision.Revision, TrailOrder.Recorded, offset, size));
    }

    public static TableContent TableOfActor(CatalogQuestion question)
    {
        var actor = question.Http.Route("actor");
        return Table(question, question.View.StreamOfActor(actor, TrailOrders.Of(question), question.Http.RequestAborted), actor);
    }

    public static TableContent TableOfDecision(CatalogQuestion question)
    {
        var decision = question.View.Adjustment(question.Http.Route("id"));
        var entries = decision is null
            ? []
            : question.View.StreamOfDecision(decision.Revision, TrailOrder.Recorded, question.Http.RequestAborted);
        return Table(question, entries, decision?.DocumentNumber ?? question.Http.Route("id"));
    }

    private static ListAnswer<HistoryEntry> Page(CatalogQuestion question, Func<int, int, TrailPart> part)
    {
        var (number, size, offset) = question.Page();
        var (facts, entries) = part(offset, size);
        return new ListAnswer<HistoryEntry>(question.Catalog, question.Lens, entries, facts, number, size);
    }

    private static TableContent Table(CatalogQuestion question, IEnumerable<HistoryEntry> entries, string subject) =>
        HistoryListing.Trail(question.Words, new ValueWords(question.View, question.Words)).With(entries) with { Subject = subject };
}
