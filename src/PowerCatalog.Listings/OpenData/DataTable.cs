using PowerCatalog.Listings.Columns;

namespace PowerCatalog.Listings.OpenData;

/// <summary>A data set with its rows.</summary>
/// <param name="Set">Which.</param>
/// <param name="Columns">The dictionary, in the order of the table's columns.</param>
/// <param name="Content">The table.</param>
public sealed record DataTable(DataSet Set, IReadOnlyList<DataColumn> Columns, TableContent Content);
