using PowerCatalog.Listings.Powers;
using PowerCatalog.ReadModels.PowerList;
using PowerCatalog.ReadModels.PowerSearch;
using PowerCatalog.Web.Presentation.Happening;

namespace PowerCatalog.Web.Features.Powers;

/// <summary>The list of powers.</summary>
/// <param name="Page">What is on the page.</param>
/// <param name="Number">The page, from 1.</param>
/// <param name="Size">Powers on a page.</param>
/// <param name="Filter">The filter.</param>
/// <param name="Sort">The order.</param>
/// <param name="Facets">How many each further filter leaves.</param>
/// <param name="Past">Powers of which only other days have the words; the first.</param>
/// <param name="Department">The department that is filtered by; null where none is.</param>
/// <param name="Coming">What comes for that department; null where none is filtered by.</param>
/// <param name="Marks">What comes first for a power of the page, by its code.</param>
/// <param name="Feed">The feed of this list.</param>
public sealed record PowerListModel(
    Page<PowerAnswer> Page, int Number, int Size, PowerFilter Filter, PowerSort Sort, IReadOnlyList<Facet> Facets,
    Page<PastPower> Past, DepartmentAnswer? Department, ComingShown? Coming, IReadOnlyDictionary<string, OccurrenceShown> Marks,
    string Feed)
{
    /// <summary>What is sought, for marking it.</summary>
    public IReadOnlyList<string> Sought => Filter.Sought?.Texts ?? [];
}
