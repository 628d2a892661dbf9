namespace PowerCatalog.Exchange.Annotating;

/// <summary>A cell that had a note before and no longer has a problem.</summary>
/// <param name="Row">The cell's row.</param>
/// <param name="Column">Its column.</param>
/// <param name="Style">The index of its style.</param>
/// <param name="Like">The style of the nearest cell in its row without a note; null where there is none.</param>
internal sealed record MendedCell(int Row, int Column, int Style, int? Like);
