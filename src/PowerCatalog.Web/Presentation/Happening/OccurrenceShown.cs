using PowerCatalog.ReadModels.Occurrences;

namespace PowerCatalog.Web.Presentation.Happening;

/// <summary>Something that happens on a day, as pages show it.</summary>
/// <param name="Of">What happens.</param>
/// <param name="Kind">In one word.</param>
/// <param name="When">When what happens, in the page's language, without the decision.</param>
/// <param name="By">Its decision's document number, or its title.</param>
/// <param name="Places">What it changes, before and after.</param>
/// <param name="Reason">Why; null where no reason is given.</param>
public sealed record OccurrenceShown(
    Occurrence Of, string Kind, string When, string By, IReadOnlyList<PlaceShown> Places, string? Reason);
