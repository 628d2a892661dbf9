namespace PowerCatalog.Web.Features.Recording.Pages;

/// <summary>A column that the program does not know.</summary>
/// <param name="Key">How the map names it.</param>
/// <param name="Sheet">The sheet.</param>
/// <param name="Heading">Its heading.</param>
public sealed record UnmappedColumn(string Key, string Sheet, string Heading);
