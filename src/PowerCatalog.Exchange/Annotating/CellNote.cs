using PowerCatalog.Domain.Problems;

namespace PowerCatalog.Exchange.Annotating;

/// <summary>The note of one cell.</summary>
/// <param name="Row">The cell's row.</param>
/// <param name="Column">Its column.</param>
/// <param name="Style">The index of its style; of its row or column where the cell does not exist.</param>
/// <param name="Exists">Whether the cell exists in the part.</param>
/// <param name="Severity">The worst of its problems.</param>
/// <param name="Text">Its problems, one per line.</param>
internal sealed record CellNote(int Row, int Column, int Style, bool Exists, Severity Severity, string Text);
