using Microsoft.AspNetCore.Http;
using PowerCatalog.Listings.Words;
using PowerCatalog.ReadModels.Lenses;
using PowerCatalog.Web.Http.Requests;
using PowerCatalog.Web.Layout.Context;

namespace PowerCatalog.Web.Layout.Routing;

/// <summary>A request for a page about a catalog.</summary>
/// <param name="Request">The same as the API has it.</param>
/// <param name="T">The language.</param>
/// <param name="Links">Addresses through the same lens.</param>
internal sealed record PageRequest(CatalogRequest Request, PageLanguage T, Links Links)
{
    public CatalogView View => Request.View;

    public QueryValues Query => Request.Query;

    public CatalogWords Words => Request.Words;

    public HttpContext Http => Request.Http;

    /// <summary>The way to a page: the front page, the steps, the page.</summary>
    public IReadOnlyList<Crumb> Way(params IEnumerable<Crumb> steps) => [new Crumb(View.Catalog.Name, Links.Front, IsData: true), .. steps];

    /// <summary>The way to one of the auditor's tools.</summary>
    public IReadOnlyList<Crumb> AuditWay(string title) => Way(new Crumb(T["审计", "Audit"], Links.Audit), new Crumb(title));
}
