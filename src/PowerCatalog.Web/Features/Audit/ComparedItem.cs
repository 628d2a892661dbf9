using PowerCatalog.Domain.Powers;
using PowerCatalog.Listings.Audit;
using PowerCatalog.ReadModels.Comparing;
using PowerCatalog.Web.Presentation;

namespace PowerCatalog.Web.Features.Audit;

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
    /// <summary>The adjustments that account for it; none where nothing was decided between.</summary>
    public IReadOnlyList<DecidedBy> Decisions { get; init; } = [];

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
