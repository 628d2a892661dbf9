using PowerCatalog.Web.Presentation.Happening;

namespace PowerCatalog.Web.Features.Powers;

/// <summary>What is true of a power on a day on which it is not on the list.</summary>
/// <param name="Gone">What took it off the list before that day; null where nothing did.</param>
/// <param name="LastDay">The last day on which it was there before; null where there is none.</param>
/// <param name="FirstDay">The first day on which it is there after; null where there is none.</param>
public sealed record AwayShown(OccurrenceShown? Gone, DateOnly? LastDay, DateOnly? FirstDay);
