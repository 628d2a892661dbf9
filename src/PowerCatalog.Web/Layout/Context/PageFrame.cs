using PowerCatalog.Listings.Words;

namespace PowerCatalog.Web.Layout.Context;

/// <summary>What stands around every page.</summary>
/// <param name="T">The language.</param>
/// <param name="Title">The page's title.</param>
/// <param name="Crumbs">The way to it; the last is the page.</param>
/// <param name="Path">Its address without the query.</param>
/// <param name="Query">Its query.</param>
public sealed record PageFrame(
    PageLanguage T, string Title, IReadOnlyList<Crumb> Crumbs, string Path, IReadOnlyList<(string Name, string? Value)> Query)
{
    /// <summary>The catalog; null on a page about none.</summary>
    public CatalogFrame? Catalog { get; init; }

    /// <summary>The names of categories, elements and fields.</summary>
    public required CatalogWords Words { get; init; }

    /// <summary>Which part of the navigation it belongs to: the first part of its address below the catalog.</summary>
    public string Section { get; init; } = "";

    /// <summary>Since when the ledger's server is away; null while it is followed.</summary>
    public DateTimeOffset? StaleSince { get; init; }

    /// <summary>Who is signed in; null where nobody is.</summary>
    public SignedInFrame? SignedIn { get; init; }

    /// <summary>The Atom feed of the same things; null where there is none.</summary>
    public string? Feed { get; init; }

    /// <summary>Scripts beside the one that every page has.</summary>
    public IReadOnlyList<string> Scripts { get; init; } = [];

    /// <summary>Whether the page stands alone, without header, way and foot.</summary>
    public bool IsBare { get; init; }

    /// <summary>Whether the lens has a meaning here.</summary>
    public bool HasLens { get; init; } = true;

    /// <summary>Addresses of the catalog's pages.</summary>
    public Links Links => new(Catalog!.Division, Catalog.Asked);

    /// <summary>This page with one query word put otherwise; null takes it out.</summary>
    public string With(string name, string? value) => Links.Address(Path, [.. Query.Where(word => word.Name != name), (name, value)]);

    /// <summary>This page with several query words put otherwise.</summary>
    public string With(params (string Name, string? Value)[] words) =>
        Links.Address(Path, [.. Query.Where(word => words.All(other => other.Name != word.Name)), .. words]);
}
