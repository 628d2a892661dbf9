namespace PowerCatalog.Web.Features.Recording.Pages;

/// <summary>What the person is asked about a file that was read.</summary>
/// <param name="Sheets">Sheets that the program does not know.</param>
/// <param name="SheetKinds">What a sheet may be.</param>
/// <param name="Columns">Columns that the program does not know.</param>
/// <param name="Fields">What a column may mean.</param>
public sealed record AskedOfFile(
    IReadOnlyList<string> Sheets, IReadOnlyList<(string Kind, string Name)> SheetKinds, IReadOnlyList<UnmappedColumn> Columns,
    IReadOnlyList<(string Field, string Name)> Fields)
{
    /// <summary>What stands in 变更要素 and names no element, each with where it first stands.</summary>
    public IReadOnlyList<UnmappedColumn> Elements { get; init; } = [];

    /// <summary>What such a word may mean.</summary>
    public IReadOnlyList<(string Field, string Name)> ElementNames { get; init; } = [];
}
