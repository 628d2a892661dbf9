namespace PowerCatalog.Web.Features.Audit;

/// <summary>A trail.</summary>
/// <param name="Name">What it is of.</param>
/// <param name="Lines">The facts of the page.</param>
/// <param name="Number">The page, from 1.</param>
/// <param name="Size">Facts on a page.</param>
/// <param name="Total">Facts in all.</param>
public sealed record TrailFound(string Name, IReadOnlyList<TrailLine> Lines, int Number, int Size, long Total);
