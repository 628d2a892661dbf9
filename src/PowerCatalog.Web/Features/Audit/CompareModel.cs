using PowerCatalog.Domain.Powers;
using PowerCatalog.Listings.Audit;
using PowerCatalog.ReadModels.Auditing;
using PowerCatalog.ReadModels.Comparing;
using PowerCatalog.ReadModels.Lenses;
using PowerCatalog.ReadModels.PowerList;
using PowerCatalog.Web.Presentation;

namespace PowerCatalog.Web.Features.Audit;

/// <summary>Two states and what is different.</summary>
/// <param name="From">The first state; where none was asked for, the lens.</param>
/// <param name="To">The second.</param>
/// <param name="Adjustments">The adjustments to choose from.</param>
/// <param name="Departments">The departments to choose from.</param>
/// <param name="Department">
/// The department that is compared alone, by code, or as it was written where there is none such; null for all.
/// </param>
/// <param name="Starts">Comparisons to begin with.</param>
/// <param name="Found">What is different; null where nothing was asked yet.</param>
public sealed record CompareModel(
    Lens From, Lens To, IReadOnlyList<RecordedAdjustment> Adjustments, IReadOnlyList<DepartmentAnswer> Departments, string? Department,
    IReadOnlyList<CompareStart> Starts, CompareFound? Found);

/// <summary>A comparison to begin with.</summary>
/// <param name="Text">What it shows.</param>
/// <param name="Address">Where.</param>
public sealed record CompareStart(string Text, string Address);

/// <summary>What is different between two states, by power.</summary>
/// <param name="Comparison">The whole, for its counts.</param>
/// <param name="Kind">The one kind that is shown; null for all.</param>
/// <param name="Items">The powers of the page.</param>
/// <param name="Number">The page, from 1.</param>
/// <param name="Size">Powers on a page.</param>
/// <param name="Total">Powers in all.</param>
public sealed record CompareFound(Comparison Comparison, string? Kind, IReadOnlyList<ComparedItem> Items, int Number, int Size, int Total);

/// <summary>A power that is different.</summary>
/// <param name="Code">Its code.</param>
/// <param name="Name">Its name in the second state; where it is not there, in the first.</param>
/// <param name="Presence">Added or removed; null where it is in both states.</param>
/// <param name="Category">Its category, where it was added or removed.</param>
/// <param name="Department">Its department's name, where it was added or removed.</param>
/// <param name="Moved">From which department to which; null where it was not moved.</param>
/// <param name="Places">Each place that reads otherwise.</param>
/// <param name="Granted">The townships that exercise it in the second state only.</param>
/// <param name="Ended">Those that exercise it in the first only.</param>
public sealed record ComparedItem(
    string Code,
    string Name,
    string? Presence,
    Category? Category,
    string? Department,
    MovedPower? Moved,
    IReadOnlyList<PlaceShown> Places,
    IReadOnlyList<ComparedDelegation> Granted,
    IReadOnlyList<ComparedDelegation> Ended)
{
    /// <summary>Whether it is different in a way.</summary>
    public bool Is(string kind) => kind switch
    {
        ComparedWords.Added or ComparedWords.Removed => Presence == kind,
        ComparedWords.Moved => Moved is not null,
        ComparedWords.Changed => Places.Any(place => !place.Editorial),
        ComparedWords.Editorial => Places.Any(place => place.Editorial),
        ComparedWords.Granted => Granted.Count > 0,
        _ => Ended.Count > 0,
    };
}
