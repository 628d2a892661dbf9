using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using PowerCatalog.Listings.Access;
using PowerCatalog.Listings.Columns;
using PowerCatalog.Web.Http.Limiting;
using PowerCatalog.Web.Http.Responses;
using PowerCatalog.Web.Http.Tables;
using PowerCatalog.Web.Layout.Context;
using PowerCatalog.Web.Layout.Routing;

namespace PowerCatalog.Web.Features.Access;

/// <summary>The trail of access, for auditors: a page to search in, and the month as a file.</summary>
internal static class AccessPages
{
    public const string Root = "/access";

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet(Root, ShowAsync).ExcludeFromDescription();
        routes.MapGet(Root + ".csv", (HttpContext http) => SaveAsync(http, Form.Csv)).RequireRateLimiting(Limits.Exports)
            .ExcludeFromDescription();
        routes.MapGet(Root + ".xlsx", (HttpContext http) => SaveAsync(http, Form.Xlsx)).RequireRateLimiting(Limits.Exports)
            .ExcludeFromDescription();
    }

    private static async Task ShowAsync(HttpContext http)
    {
        var query = AccessAsked.Read(http, blanks: true);
        var (entries, next) = await AccessAsked.FindAsync(http, query);
        var t = PageLanguage.Of(http);
        await SitePages.WriteAsync<AccessPage, AccessModel>(
            http, [new Crumb(t["首页", "Front page"], "/"), new Crumb(t["访问记录", "Trail of access"])],
            new AccessModel(query, entries, next));
    }

    private static async Task SaveAsync(HttpContext http, Form form)
    {
        var query = AccessAsked.Read(http, blanks: true);
        await TableWriter.WriteAsync(http, form, AccessListing.Entries.With(await AccessAsked.FindAllAsync(http, query)));
    }
}
