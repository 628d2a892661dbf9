namespace PowerCatalog.Exchange.Annotating;

/// <summary>A cell that was noted before and has no problem any more.</summary>
/// <param name="Row">The cell's row.</param>
/// <param name="Column">Its column.</param>
/// <param name="Style">The number of the style that it has.</param>
/// <param name="Like">The style of the nearest cell of its row that was not noted; null where there is none.</param>
internal sealed record MendedCell(int Row, int Column, int Style, int? Like);
