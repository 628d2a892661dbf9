namespace PowerCatalog.Seeds.Writing;

/// <summary>A workbook before it is written.</summary>
/// <param name="File">Its file name.</param>
/// <param name="Header">The decision's particulars by field.</param>
/// <param name="Sheets">Its sheets in the order of the template; empty ones are left out.</param>
public sealed record Book(string File, IReadOnlyList<KeyValuePair<string, string>> Header, IReadOnlyList<Sheet> Sheets);

/// <summary>A sheet's rows, each by field.</summary>
/// <param name="Key">What it is, as <c>add</c> (<c>catalog/headings.json</c>).</param>
public sealed record Sheet(string Key, IReadOnlyList<Row> Rows);

/// <summary>A row: the text in the column of each field.</summary>
public sealed class Row : Dictionary<string, string>
{
    /// <summary>The cell; empty where the row has none.</summary>
    public string Cell(string field) => TryGetValue(field, out var value) ? value : "";
}
