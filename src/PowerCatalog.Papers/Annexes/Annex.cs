using PowerCatalog.Listings.Columns;

namespace PowerCatalog.Papers.Annexes;

/// <summary>One annex of a decision: a titled table.</summary>
/// <param name="Title">Its title, as 增加的行政职权目录.</param>
/// <param name="Sheet">The name of its sheet in a workbook.</param>
/// <param name="Table">Its columns and rows, the first column counting them.</param>
/// <param name="Rows">How many rows it has.</param>
public sealed record Annex(string Title, string Sheet, TableContent Table, int Rows);
