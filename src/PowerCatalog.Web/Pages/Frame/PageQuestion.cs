using Microsoft.AspNetCore.Http;
using PowerCatalog.ReadModels.Lenses;
using PowerCatalog.Web.Answering;
using PowerCatalog.Web.Asking;

namespace PowerCatalog.Web.Pages.Frame;

/// <summary>A question about a catalog that a page answers.</summary>
/// <param name="Question">The question as the API has it.</param>
/// <param name="T">The language.</param>
/// <param name="Links">Addresses through the same lens.</param>
internal sealed record PageQuestion(CatalogQuestion Question, PageLanguage T, Links Links)
{
    public CatalogView View => Question.View;

    public QueryValues Query => Question.Query;

    public Names Names => Question.Reference;

    public HttpContext Http => Question.Http;

    /// <summary>The way to a page: the front page, the steps, the page.</summary>
    public IReadOnlyList<Crumb> Way(params IEnumerable<Crumb> steps) => [new Crumb(View.Catalog.Name, Links.Front, IsData: true), .. steps];
}

/// <summary>What a page shows.</summary>
/// <typeparam name="TModel">The model of its component.</typeparam>
/// <param name="Title">The page's title.</param>
/// <param name="Crumbs">The way to it.</param>
/// <param name="Model">What it shows.</param>
internal sealed record PageContent<TModel>(string Title, IReadOnlyList<Crumb> Crumbs, TModel Model)
{
    /// <summary>The Atom feed of the same things.</summary>
    public string? Feed { get; init; }

    /// <summary>Scripts beside the one that every page has, by file name.</summary>
    public IReadOnlyList<string> Scripts { get; init; } = [];

    /// <summary>The component to send alone, for the page's script; null for the whole page.</summary>
    public Type? Part { get; init; }

    /// <summary>Whether the lens has a meaning here.</summary>
    public bool HasLens { get; init; } = true;
}
