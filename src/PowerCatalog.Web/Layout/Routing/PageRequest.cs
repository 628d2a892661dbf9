using Microsoft.AspNetCore.Http;
using PowerCatalog.Listings.Words;
using PowerCatalog.ReadModels.Lenses;
using PowerCatalog.Web.Http.Requests;
using PowerCatalog.Web.Layout.Context;

namespace PowerCatalog.Web.Layout.Routing;

/// <summary>A question about a catalog that a page answers.</summary>
/// <param name="Question">The question as the API has it.</param>
/// <param name="T">The language.</param>
/// <param name="Links">Addresses through the same lens.</param>
internal sealed record PageRequest(CatalogRequest Question, PageLanguage T, Links Links)
{
    public CatalogView View => Question.View;

    public QueryValues Query => Question.Query;

    public CatalogWords Words => Question.Words;

    public HttpContext Http => Question.Http;

    /// <summary>The way to a page: the front page, the steps, the page.</summary>
    public IReadOnlyList<Crumb> Way(params IEnumerable<Crumb> steps) => [new Crumb(View.Catalog.Name, Links.Front, IsData: true), .. steps];

    /// <summary>The way to one of the auditor's tools.</summary>
    public IReadOnlyList<Crumb> AuditWay(string title) => Way(new Crumb(T["审计", "Audit"], Links.Audit), new Crumb(title));
}
