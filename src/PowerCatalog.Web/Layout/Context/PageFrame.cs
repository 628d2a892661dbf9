using PowerCatalog.Application.Actors;
using PowerCatalog.Listings.Words;
using PowerCatalog.ReadModels.Catalogs;
using PowerCatalog.ReadModels.Lenses;

namespace PowerCatalog.Web.Layout.Context;

/// <summary>Where a page is: a step from the front page to it.</summary>
/// <param name="Text">What it is called.</param>
/// <param name="Address">Its address; null for the page itself.</param>
/// <param name="IsData">Whether its name is text from the catalog, in Chinese in every language.</param>
public sealed record Crumb(string Text, string? Address = null, bool IsData = false);

/// <summary>The catalog that a page is about.</summary>
/// <param name="Division">The government's division.</param>
/// <param name="Name">Its name.</param>
/// <param name="Lens">The lens.</param>
/// <param name="Asked">The lens's query words as they were asked.</param>
/// <param name="Today">Today in Asia/Shanghai.</param>
/// <param name="Summary">How current it is.</param>
public sealed record CatalogFrame(
    string Division, string Name, Lens Lens, IReadOnlyList<(string Name, string? Value)> Asked, DateOnly Today, CatalogSummary Summary)
{
    /// <summary>Whether another day than today, or older knowledge than the newest, or the uncorrected records are shown.</summary>
    public bool IsElsewhen => Lens.On != Today || Lens.Known != Lens.Head || Lens.AsRecorded;

    /// <summary>Whether the list is made up: the demonstration recorded it. A title is text from people, and decides nothing.</summary>
    public bool IsSynthetic => Summary.OpenedBy == Actor.Demonstration.Id;
}

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

    /// <summary>The form field that lets a signed-in person sign out; null where nobody is signed in.</summary>
    public FormToken? SignedIn { get; init; }

    /// <summary>The Atom feed of the same things; null where there is none.</summary>
    public string? Feed { get; init; }

    /// <summary>Scripts beside the one that every page has.</summary>
    public IReadOnlyList<string> Scripts { get; init; } = [];

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

/// <summary>The field that proves that a form came from a page of ours.</summary>
/// <param name="Field">Its name.</param>
/// <param name="Value">Its value.</param>
public sealed record FormToken(string Field, string Value);
