using PowerCatalog.Application.Actors;
using PowerCatalog.ReadModels.Catalogs;
using PowerCatalog.ReadModels.Lenses;

namespace PowerCatalog.Web.Layout.Context;

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
    /// <summary>
    /// The first half of the root of the catalog's log at the lens's revision: what is printed is checked by it. Null where nothing is to
    /// be printed, as on the page of an error.
    /// </summary>
    public string? Digest { get; init; }

    /// <summary>When the page was made.</summary>
    public DateTimeOffset Shown { get; init; }

    /// <summary>The page's whole address.</summary>
    public string Address { get; init; } = "";

    /// <summary>Whether another day than today, or older knowledge than the newest, or the uncorrected records are shown.</summary>
    public bool IsElsewhen => Lens.On != Today || Lens.Known != Lens.Head || Lens.AsRecorded;

    /// <summary>Whether the list is made up: the demonstration recorded it. A title is text from people, and decides nothing.</summary>
    public bool IsSynthetic => Summary.OpenedBy == Actor.Demonstration.Id;
}
