namespace PowerCatalog.Exchange.Annotating;

/// <summary>A cell with a new style.</summary>
/// <param name="Row">The cell's row.</param>
/// <param name="Column">Its column.</param>
/// <param name="Exists">Whether the cell exists in the part.</param>
/// <param name="Style">The index of the new style.</param>
internal sealed record StyledCell(int Row, int Column, bool Exists, int Style);
