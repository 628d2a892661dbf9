using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using PowerCatalog.ReadModels.Comparing;
using PowerCatalog.ReadModels.Lenses;
using PowerCatalog.Web.Http.Limiting;
using PowerCatalog.Web.Http.Requests;
using PowerCatalog.Web.Layout.Routing;

namespace PowerCatalog.Web.Features.Governments;

/// <summary>Two governments side by side.</summary>
internal static class GovernmentPages
{
    private static readonly QueryParameter[] Query =
        [GovernmentParameters.WithOrNone, GovernmentParameters.Kind, .. QueryParameters.Paging];

    public static void Map(PageRoutes routes)
    {
        routes.MapAsync<GovernmentsPage, GovernmentsModel>("/compare", Query, PageAsync, Others).RequireRateLimiting(Limits.Computations);
        routes.TablesAsync("/compare", Query, async request => GovernmentEndpoints.Table(
            request.Request, await GovernmentsCompared.OfAsync(request.Request, request.Query.Text(GovernmentParameters.WithOrNone) ?? ""),
            request.Query.Word<HeldKind>(GovernmentParameters.Kind)), Limits.Computations);
    }

    /// <summary>The address that names no government.</summary>
    public static void MapChoice(PageRoutes routes) => routes.Builder.MapGet("/compare", Choose).ExcludeFromDescription();

    // It begins with the first; the page offers the others.
    private static void Choose(HttpContext http)
    {
        var first = http.RequestServices.GetRequiredService<CatalogViews>().All().Select(head => head.Division).FirstOrDefault();
        http.Response.Headers.CacheControl = "no-store";
        http.Response.Redirect(first is null ? "/" : $"/{first}/compare");
    }

    // What else there is to compare with, and how much is known of it, is no part of this catalog.
    private static string Others(PageRequest request) => string.Join(
        ',', request.Http.RequestServices.GetRequiredService<CatalogViews>().All().Select(head => $"{head.Division}:{head.Revision}"));

    private static async ValueTask<PageContent<GovernmentsModel>> PageAsync(PageRequest request)
    {
        var others = request.Http.RequestServices.GetRequiredService<CatalogViews>().All()
            .Where(head => head.Division != request.View.Catalog.Division.Value).Select(head => (head.Division, head.Name)).ToList();
        var with = request.Query.Text(GovernmentParameters.WithOrNone);
        var title = request.T["与其他政府比较", "Compare with another government"];
        return new PageContent<GovernmentsModel>(
            title, request.AuditWay(title), new GovernmentsModel(others, with, with is null ? null : await ShownAsync(request, with)));
    }

    private static async ValueTask<GovernmentsShown> ShownAsync(PageRequest request, string with)
    {
        var compared = await GovernmentsCompared.OfAsync(request.Request, with);
        var kind = request.Query.Word<HeldKind>(GovernmentParameters.Kind);
        var items = compared.Of(kind);
        var (number, size, offset) = request.Request.Page();
        return new GovernmentsShown(
            compared.Second.Name, compared.Comparison.Counts, kind, [.. items.Skip(offset).Take(size)], items.Count, number, size);
    }
}
