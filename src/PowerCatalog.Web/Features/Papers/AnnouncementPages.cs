using PowerCatalog.Papers.Announcements;
using PowerCatalog.Web.Layout.Context;
using PowerCatalog.Web.Layout.Routing;
using PowerCatalog.Web.Presentation;

namespace PowerCatalog.Web.Features.Papers;

/// <summary>The announcement of a decision as a page, which the browser prints, or keeps as a PDF.</summary>
internal static class AnnouncementPages
{
    // As many rows as a page carries; what is longer is in the workbook and the document.
    private const int MostRows = 300;

    public static void Map(PageRoutes routes) => routes.Map<AnnouncementPage, AnnouncementModel>(
        "/decisions/{id}/announcement", [], One,
        request => Publication.Of(request.Request, request.Request.Adjustment()).Variant);

    private static PageContent<AnnouncementModel> One(PageRequest request) => DecisionPapers.Make(
        request.Request, (asked, view, decision) =>
        {
            var content = Announcement.Content(view, decision, asked.Words);
            var left = MostRows;
            // Rows are read while they are written, and the view closes before the page is.
            var annexes = content.Annexes.Select(annex => new ShownAnnex(
                annex, annex.Rows > left ? [] : [.. annex.Table.Rows.Take(left -= annex.Rows)])).ToList();
            var name = decision.DocumentNumber ?? decision.Title;
            var title = request.T["公告", "Announcement"];
            return new PageContent<AnnouncementModel>(
                $"{name} {title}",
                request.Way(
                    new Crumb(request.T["决定", "Adjustments"], request.Links.Adjustments),
                    new Crumb(name, request.Links.Adjustment(decision.Id), IsData: true), new Crumb(title)),
                new AnnouncementModel(decision.Id, content, annexes));
        });
}
