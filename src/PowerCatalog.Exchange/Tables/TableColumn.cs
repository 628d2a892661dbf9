using PowerCatalog.Exchange.Workbooks;

namespace PowerCatalog.Exchange.Tables;

/// <summary>A column of an exported table.</summary>
/// <param name="Heading">Its heading.</param>
/// <param name="Kind">What it holds.</param>
public sealed record TableColumn(string Heading, ColumnKind Kind = ColumnKind.Text);
