using PowerCatalog.Domain.Procedure.Rules;

namespace PowerCatalog.Domain.Procedure.Folding;

/// <summary>The end of a period in which something has to be done.</summary>
/// <param name="What">What.</param>
/// <param name="From">The day after which the working days are counted.</param>
/// <param name="Days">How many working days.</param>
/// <param name="Due">The last day; null where a year on the way has no calendar.</param>
/// <param name="MissingYear">That year; null where there is none.</param>
/// <param name="Status">How near it is.</param>
/// <param name="Left">Working days from today to the last day, negative once it is over; null where they cannot be counted.</param>
public sealed record Deadline(
    RuleDays What, DateOnly From, int Days, DateOnly? Due, int? MissingYear, DueStatus Status, int? Left);
