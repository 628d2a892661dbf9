using PowerCatalog.Domain.Events;
using PowerCatalog.Domain.Folding;
using PowerCatalog.Listings.Words;
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
    Occurrence Of, string Kind, string When, string By, IReadOnlyList<PlaceShown> Places, string? Reason)
{
    /// <summary>Whether the sentence names everybody concerned already, so that the places before and after add nothing.</summary>
    public bool SaysAll => Of.Type is EventNames.PowerDelegated or EventNames.DelegationRecalled or Foreseen.Ended or Foreseen.HandedOver
        && OccurrenceWords.NamesAll(Of);
}
