using PowerCatalog.Exchange.Tables;

namespace PowerCatalog.Listings.Columns;

/// <summary>A list with its rows, as a file is made of it.</summary>
/// <param name="Title">The sheet's name and the middle of the file's name.</param>
/// <param name="Columns">The columns.</param>
/// <param name="Rows">The rows, read while they are written.</param>
public sealed record TableContent(string Title, IReadOnlyList<TableColumn> Columns, IEnumerable<IReadOnlyList<string?>> Rows)
{
    /// <summary>What the list is about, by code, in the file's name; null where it is about all.</summary>
    public string? Subject { get; init; }
}
