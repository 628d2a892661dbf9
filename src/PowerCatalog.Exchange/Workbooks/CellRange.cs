namespace PowerCatalog.Exchange.Workbooks;

/// <summary>A rectangle of cells, its edges included and counted from 1.</summary>
internal readonly record struct CellRange(int Left, int Top, int Right, int Bottom);
