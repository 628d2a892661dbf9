namespace PowerCatalog.Domain.Time;

/// <summary>A day found by counting working days, or the year whose calendar is missing: one of the two.</summary>
/// <param name="Day">The day; null where it cannot be counted.</param>
/// <param name="MissingYear">The first year on the way that has no calendar; null where there is none.</param>
public readonly record struct CountedDay(DateOnly? Day, int? MissingYear);
