using PowerCatalog.ReadModels.Registers;

namespace PowerCatalog.Web.Features.Registers;

/// <summary>The items that are handled across provinces.</summary>
/// <param name="Items">Those of the page.</param>
/// <param name="Department">The department that is asked for; null for all.</param>
/// <param name="Number">The page, from 1.</param>
/// <param name="Size">Items on a page.</param>
/// <param name="Total">All of them.</param>
public sealed record CrossProvinceModel(IReadOnlyList<CrossProvinceItem> Items, string? Department, int Number, int Size, int Total);
