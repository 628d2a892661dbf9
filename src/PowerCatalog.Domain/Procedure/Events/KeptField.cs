namespace PowerCatalog.Domain.Procedure.Events;

/// <summary>A field of a line or of the particulars, with the place of its cell.</summary>
/// <param name="Field">The field.</param>
/// <param name="Text">Its text.</param>
/// <param name="Column">The column of its cell, in the row of its line.</param>
/// <param name="Heading">The heading of its column.</param>
/// <param name="Elsewhere">The whole place, where the cell is not in the row of the line; null where it is.</param>
public sealed record KeptField(string Field, string Text, string? Column, string? Heading, KeptPlace? Elsewhere);
