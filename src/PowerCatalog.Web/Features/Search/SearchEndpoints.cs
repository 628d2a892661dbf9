using PowerCatalog.ReadModels.Finding;
using PowerCatalog.Web.Http.OpenApi;
using PowerCatalog.Web.Http.Requests;
using PowerCatalog.Web.Http.Routing;

namespace PowerCatalog.Web.Features.Search;

/// <summary>One question that finds everything.</summary>
internal static class SearchEndpoints
{
    private const int Shown = 20;

    public static void Map(CatalogRoutes routes) => routes.Map("/search", [QueryParameters.Found], Find).Describe(
        "search", Tags.Powers, "查找 What a few characters find",
        "Powers on the day, the best first; powers that were removed or renamed, or are to come; departments and townships by any name "
            + "that they ever had; other receivers, adjustments and laws. Words that people use are led to words of powers, and the "
            + "answer says to which. Of each kind the first twenty.");

    private static SearchAnswer Find(CatalogRequest request) => new(
        request.Catalog, request.Lens,
        request.View.Find(request.Query.Text(QueryParameters.Found), request.Words.Data.PlainWords, Shown));
}
