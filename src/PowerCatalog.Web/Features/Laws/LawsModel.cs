using PowerCatalog.ReadModels.PowerSearch;

namespace PowerCatalog.Web.Features.Laws;

/// <summary>The laws that powers rest on.</summary>
/// <param name="Laws">Those of the page, those with most powers first.</param>
/// <param name="Text">What their names must hold; null where anything will do.</param>
/// <param name="Missing">Whether only those are asked for that the register of laws does not have.</param>
/// <param name="Number">The page, from 1.</param>
/// <param name="Size">Laws on a page.</param>
/// <param name="Total">All that meet the text.</param>
public sealed record LawsModel(IReadOnlyList<LawAnswer> Laws, string? Text, bool Missing, int Number, int Size, int Total);
