using PowerCatalog.Web.Layout.Context;

namespace PowerCatalog.Web.Layout.Routing;

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

    /// <summary>Whether it stands alone, as a card for a wall: without header, way and foot.</summary>
    public bool IsBare { get; init; }

    /// <summary>Whether the lens has a meaning here.</summary>
    public bool HasLens { get; init; } = true;
}
