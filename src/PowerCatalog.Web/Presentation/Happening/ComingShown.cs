namespace PowerCatalog.Web.Presentation.Happening;

/// <summary>What comes within 90 days, as it stands at the head of a page.</summary>
/// <param name="First">The first of them.</param>
/// <param name="Total">How many there are.</param>
/// <param name="All">Where all of them are.</param>
public sealed record ComingShown(IReadOnlyList<OccurrenceShown> First, long Total, string All);
