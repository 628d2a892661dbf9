using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;
using PowerCatalog.Web.Layout.Context;
using PowerCatalog.Web.Layout.Frame;

namespace PowerCatalog.Web.Layout.Routing;

/// <summary>Writes pages about no catalog: signing in, the account, the people.</summary>
internal static class SitePages
{
    /// <summary>Sends one.</summary>
    /// <param name="http">The request.</param>
    /// <param name="crumbs">The way to it; the last is its title.</param>
    /// <param name="model">What it shows.</param>
    /// <param name="status">The status.</param>
    public static Task WriteAsync<TPage, TModel>(
        HttpContext http, IReadOnlyList<Crumb> crumbs, TModel model, int status = StatusCodes.Status200OK)
        where TPage : IComponent
        where TModel : notnull
    {
        var language = PageLanguage.Of(http);
        return PageWriter.WriteAsync(
            http, PageWriter.Frame(http, language, crumbs[^1].Text, crumbs), typeof(TPage), model, status);
    }
}
