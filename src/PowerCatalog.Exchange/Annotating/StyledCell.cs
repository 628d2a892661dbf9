namespace PowerCatalog.Exchange.Annotating;

/// <summary>A cell that gets another style.</summary>
/// <param name="Row">The cell's row.</param>
/// <param name="Column">Its column.</param>
/// <param name="Exists">Whether the part has the cell.</param>
/// <param name="Style">The number of the new style.</param>
internal sealed record StyledCell(int Row, int Column, bool Exists, int Style);
