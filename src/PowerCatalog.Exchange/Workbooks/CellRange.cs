namespace PowerCatalog.Exchange.Workbooks;

/// <summary>A rectangle of cells, its edges included and counted from 1.</summary>
/// <param name="Left">The first column.</param>
/// <param name="Top">The first row.</param>
/// <param name="Right">The last column.</param>
/// <param name="Bottom">The last row.</param>
internal readonly record struct CellRange(int Left, int Top, int Right, int Bottom);
