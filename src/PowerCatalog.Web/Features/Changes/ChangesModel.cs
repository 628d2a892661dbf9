using PowerCatalog.Web.Presentation.Happening;

namespace PowerCatalog.Web.Features.Changes;

/// <summary>What happened since a day, and what comes: for the whole catalog, or for a department, a receiver or a power.</summary>
/// <param name="Name">For whom; null for the whole catalog.</param>
/// <param name="Words">The query words that name them.</param>
/// <param name="Since">The day after which it happened.</param>
/// <param name="Days">How many days ahead it comes.</param>
/// <param name="Happened">What happened, of this page, in order.</param>
/// <param name="Total">How much happened in all.</param>
/// <param name="Number">The page, from 1.</param>
/// <param name="Size">Occurrences on a page.</param>
/// <param name="Coming">What comes, at most so much as a page holds.</param>
/// <param name="ComingTotal">How much comes in all.</param>
/// <param name="Last">The last that happened before; null where something happened since, or nothing ever.</param>
/// <param name="Next">The first that comes; null where something comes within the days, or nothing is known to.</param>
public sealed record ChangesModel(
    string? Name, IReadOnlyList<(string Name, string? Value)> Words, DateOnly Since, int Days, IReadOnlyList<OccurrenceShown> Happened,
    long Total, int Number, int Size, IReadOnlyList<OccurrenceShown> Coming, long ComingTotal, OccurrenceShown? Last,
    OccurrenceShown? Next);
