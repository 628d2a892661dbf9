using PowerCatalog.Exchange.Tables;

namespace PowerCatalog.Listings.Columns;

/// <summary>Makes files of lists.</summary>
public static class TableContents
{
    /// <summary>A list with its rows.</summary>
    public static TableContent With<T>(this Listing<T> listing, IEnumerable<T> rows) => new(
        listing.Title.Zh,
        [.. listing.Columns.Select(column => new TableColumn(column.Heading.Zh, column.Kind))],
        rows.Select(row => (IReadOnlyList<string?>)[.. listing.Columns.Select(column => column.Cell(row))]));
}
