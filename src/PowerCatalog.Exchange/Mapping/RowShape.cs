namespace PowerCatalog.Exchange.Mapping;

/// <summary>
/// The fields of rows and the columns that they stand in. The rows of a table mostly fill the same ones, and share one shape: a list may
/// have half a million.
/// </summary>
/// <param name="fields">The fields.</param>
/// <param name="columns">The column of each.</param>
internal sealed class RowShape(string[] fields, Column[] columns)
{
    public string[] Fields => fields;

    public Column[] Columns => columns;
}
