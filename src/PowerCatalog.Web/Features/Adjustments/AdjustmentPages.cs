using PowerCatalog.ReadModels.AuditHistory;
using PowerCatalog.ReadModels.Auditing;
using PowerCatalog.ReadModels.Statistics;
using PowerCatalog.Web.Http.Requests;
using PowerCatalog.Web.Layout.Context;
using PowerCatalog.Web.Layout.Routing;
using PowerCatalog.Web.Presentation;

namespace PowerCatalog.Web.Features.Adjustments;

/// <summary>The adjustments, and one with all that it did.</summary>
internal static class AdjustmentPages
{
    // A line may hold a power with all its elements.
    private const int LinesOnPage = 25;

    public static void Map(PageRoutes routes)
    {
        routes.Map<AdjustmentsPage, AdjustmentsModel>("/decisions", [PageParameters.Done, .. QueryParameters.Paging], List);
        routes.Map<AdjustmentPage, AdjustmentModel>("/decisions/{id}", [PageParameters.Done, .. QueryParameters.Paging], One,
            request => Publication.Of(request.Request, request.Request.Adjustment()).Variant);
    }

    private static PageContent<AdjustmentsModel> List(PageRequest request)
    {
        var (number, size, offset) = request.Request.Page();
        var shown = request.View.NewestAdjustments(offset, size);
        var title = request.T["决定", "Adjustments"];
        return new PageContent<AdjustmentsModel>(
            title, request.Way(new Crumb(title)),
            new AdjustmentsModel(shown, request.View.Annulled(shown), number, size, request.View.AdjustmentCount(),
                request.Query.Text(PageParameters.Done)));
    }

    private static PageContent<AdjustmentModel> One(PageRequest request)
    {
        var adjustment = request.Request.Adjustment();
        var view = request.View;
        var (number, size, offset) = request.Request.Page(LinesOnPage);
        var lines = view.LinesOf(adjustment.Revision, offset, size).ToList();
        var bodies = view.BodyLinesOf(adjustment.Revision);
        var model = new AdjustmentModel(
            adjustment, view.FateOf(adjustment), view.CountsOfAdjustment(adjustment.Revision), AdjustmentLines.Of(request, lines),
            number == 1 ? AdjustmentLines.Of(request, bodies) : [], number, size,
            view.LineCountOf(adjustment.Revision), Publication.Of(request.Request, adjustment), request.Query.Text(PageParameters.Done))
        {
            OffersSource = adjustment.SourceDigest.Length > 0 && SourceEndpoints.IsFor(request.Http, view.Catalog.Division),
        };
        var crumb = new Crumb(adjustment.DocumentNumber ?? adjustment.Title, IsData: true);
        return new PageContent<AdjustmentModel>(
            adjustment.DocumentNumber ?? adjustment.Title,
            request.Way(new Crumb(request.T["决定", "Adjustments"], request.Links.Adjustments), crumb), model);
    }
}
