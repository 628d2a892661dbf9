using PowerCatalog.Listings.Columns;

namespace PowerCatalog.Papers.Annexes;

/// <summary>One annex of a decision: a titled table.</summary>
/// <param name="Title">Its title, as 增加的行政职权目录.</param>
/// <param name="Sheet">The name of its sheet in a workbook.</param>
/// <param name="Table">Its columns and rows, the first column counting them.</param>
/// <param name="Rows">How many rows it has.</param>
/// <param name="Summary">What it comes to, as the announcement says it, without a full stop: 增加行政职权33项、公共服务事项2项.</param>
/// <param name="HasOtherDays">Whether a row takes effect on another day than the decision.</param>
public sealed record Annex(string Title, string Sheet, TableContent Table, int Rows, string Summary, bool HasOtherDays);
