using PowerCatalog.Domain.Problems;

namespace PowerCatalog.Exchange.Excerpts;

/// <summary>A row of a file that problems name.</summary>
/// <param name="Sheet">The sheet's name, or the file's where it has no sheets.</param>
/// <param name="Row">Its number, as <see cref="Place"/> has it.</param>
/// <param name="Cells">Its cells in the order of the columns: those with content, and those that a problem names.</param>
/// <param name="Problems">The problems of the row as a whole; those of a cell stand at the cell.</param>
public sealed record RowExcerpt(string Sheet, int Row, IReadOnlyList<CellExcerpt> Cells, IReadOnlyList<Problem> Problems);
