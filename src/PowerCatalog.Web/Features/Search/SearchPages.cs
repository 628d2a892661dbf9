using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using PowerCatalog.ReadModels.Finding;
using PowerCatalog.Web.Http.Requests;
using PowerCatalog.Web.Layout.Context;
using PowerCatalog.Web.Layout.Frame;
using PowerCatalog.Web.Layout.Routing;

namespace PowerCatalog.Web.Features.Search;

/// <summary>One box that finds everything, as a page and, while one types, as a part of any page.</summary>
internal static class SearchPages
{
    private const int Shown = 8;
    private static readonly QueryParameter[] Query = [QueryParameters.Text, PageParameters.Part];

    public static void Map(PageRoutes routes) => routes.Builder.MapGet(PageRoutes.Root + "/search", FindAsync).ExcludeFromDescription();

    private static async Task FindAsync(HttpContext http)
    {
        PageFrame frame;
        Findings model;
        bool part;
        var request = await PageRoutes.AskAsync(http, Query);
        using (request.Request)
        {
            var title = request.T["查找", "Find"];
            model = request.View.Find(request.Query.Text(QueryParameters.Text), request.Words.Data.PlainWords, Shown);
            part = request.Query.Has(PageParameters.Part);
            frame = PageRoutes.Frame(request, new PageContent<Findings>(title, request.Way(new Crumb(title)), model));
        }

        if (part) await PageWriter.WritePartAsync(http, frame, typeof(SearchHits), model);
        else await PageWriter.WriteAsync(http, frame, typeof(SearchPage), model);
    }
}
