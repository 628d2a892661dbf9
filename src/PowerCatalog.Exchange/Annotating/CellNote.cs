using PowerCatalog.Domain.Problems;

namespace PowerCatalog.Exchange.Annotating;

/// <summary>What is written at one cell.</summary>
/// <param name="Row">The cell's row.</param>
/// <param name="Column">Its column.</param>
/// <param name="Style">The number of the style that it has, or would have were it there.</param>
/// <param name="Exists">Whether the part has the cell.</param>
/// <param name="Severity">The worst of its problems.</param>
/// <param name="Text">Its problems, one a line.</param>
internal sealed record CellNote(int Row, int Column, int Style, bool Exists, Severity Severity, string Text);
