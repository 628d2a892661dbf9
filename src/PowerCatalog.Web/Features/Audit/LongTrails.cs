using PowerCatalog.ReadModels.AuditHistory;
using PowerCatalog.Web.Http.Requests;
using PowerCatalog.Web.Http.Responses;
using PowerCatalog.Web.Http.Tables;
using PowerCatalog.Web.Presentation;

namespace PowerCatalog.Web.Features.Audit;

/// <summary>
/// What somebody recorded and what a decision did: as long as the opening list, so answers are pages, and tables are read while they are
/// written.
/// </summary>
internal static class LongTrails
{
    public static ListAnswer<HistoryItem> OfActor(CatalogQuestion question)
    {
        var (actor, order) = (question.Http.Route("actor"), TrailOrders.Of(question));
        return Page(question, (offset, size) => question.View.PartOfActor(actor, order, offset, size));
    }

    public static ListAnswer<HistoryItem> OfDecision(CatalogQuestion question)
    {
        var decision = question.View.Adjustment(question.Http.Route("id"));
        return Page(question, (offset, size) => decision is null
            ? new TrailPart(0, [])
            : question.View.PartOfAdjustment(decision.Revision, TrailOrder.Recorded, offset, size));
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
            : question.View.StreamOfAdjustment(decision.Revision, TrailOrder.Recorded, question.Http.RequestAborted);
        return Table(question, entries, decision?.DocumentNumber ?? question.Http.Route("id"));
    }

    private static ListAnswer<HistoryItem> Page(CatalogQuestion question, Func<int, int, TrailPart> part)
    {
        var (number, size, offset) = question.Page();
        var (facts, entries) = part(offset, size);
        return new ListAnswer<HistoryItem>(
            question.Catalog, question.Lens, [.. entries.Select(entry => HistoryItem.Of(entry, question.Reference))], facts, number, size);
    }

    private static TableContent Table(CatalogQuestion question, IEnumerable<HistoryEntry> entries, string subject) =>
        TableContent.Of(
            "变动轨迹", HistoryItem.Columns(question.Reference), entries.Select(entry => HistoryItem.Of(entry, question.Reference))) with
        {
            Subject = subject,
        };
}
