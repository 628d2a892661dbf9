using PowerCatalog.Domain.Events;
using PowerCatalog.Domain.Folding;

namespace PowerCatalog.ReadModels.Occurrences;

/// <summary>
/// What happens on a day, to people: a fact that takes effect, as it reads; what comes by itself (<see cref="Foreseen"/>); a correction or
/// an annulment on the day of its own decision.
/// </summary>
/// <param name="Type">The event's registered name; <c>DelegationEnded</c> and <c>DelegationHandedOver</c> for what comes by itself.</param>
/// <param name="Day">The day on which it happens.</param>
/// <param name="Subject">The code of the power, department or township; of an annulment the id of what it annuls.</param>
/// <param name="Name">What that is called; the code where it has no name.</param>
/// <param name="IsPower">Whether it concerns a power.</param>
/// <param name="ChangesTerms">For a delegation: whether all its receivers exercised the power until then, on other terms.</param>
/// <param name="Places">What it changes, with the values before and after; at least one.</param>
/// <param name="Until">For a delegation: the first day on which it no longer holds by its term; null where no end is set.</param>
/// <param name="Effective">The effective date of the fact: for a correction that of the corrected fact.</param>
/// <param name="Revision">The revision of the fact, or of the one whose decision set the day.</param>
/// <param name="Corrects">For a correction: the revision that it corrects.</param>
/// <param name="CorrectedBy">The revision of the correction by which it reads as it does; null where it reads as recorded.</param>
/// <param name="Adjustment">The id of the adjustment whose decision it is.</param>
/// <param name="DocumentNumber">Its document number; null for a list that has none.</param>
/// <param name="AdjustmentTitle">Its title.</param>
/// <param name="Decided">When it was decided.</param>
/// <param name="Known">The revision from which it is known.</param>
/// <param name="Recorded">When it was recorded.</param>
public sealed record Occurrence(
    string Type,
    DateOnly Day,
    string Subject,
    string Name,
    bool IsPower,
    bool ChangesTerms,
    IReadOnlyList<OccurrencePlace> Places,
    DateOnly? Until,
    DateOnly Effective,
    long Revision,
    long? Corrects,
    long? CorrectedBy,
    string Adjustment,
    string? DocumentNumber,
    string AdjustmentTitle,
    DateOnly Decided,
    long Known,
    DateTimeOffset Recorded)
{
    /// <summary>Whether the subject is a power that comes onto the list: then every place is a first value.</summary>
    internal bool IsAddition => Type == EventNames.PowerAdded;
}

/// <summary>One value that something changes.</summary>
/// <param name="Element">
/// An element's key, or department, townships, receivers, effective; null where there is a reason and no element.
/// </param>
/// <param name="Before">The value before; null where there was none.</param>
/// <param name="After">The value after; null where there is none.</param>
/// <param name="Editorial">Whether only the wording changes.</param>
public sealed record OccurrencePlace(string? Element, string? Before, string? After, bool Editorial);
