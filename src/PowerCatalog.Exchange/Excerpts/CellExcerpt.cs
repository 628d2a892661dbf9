using PowerCatalog.Domain.Problems;

namespace PowerCatalog.Exchange.Excerpts;

/// <summary>A cell as it was read.</summary>
/// <param name="Column">The column's letters, or its number in a text file.</param>
/// <param name="Heading">The column's heading; null where it has none or none is known.</param>
/// <param name="Text">
/// Its text as it was read, shortened to 500 characters where a problem names it, otherwise to 100; empty where the cell is empty.
/// </param>
/// <param name="Problems">The problems that name it.</param>
public sealed record CellExcerpt(string Column, string? Heading, string Text, IReadOnlyList<Problem> Problems);
