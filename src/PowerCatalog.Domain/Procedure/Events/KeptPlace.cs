namespace PowerCatalog.Domain.Procedure.Events;

/// <summary>A place in what was sent (<see cref="Problems.Place"/>).</summary>
/// <param name="Sheet">The sheet.</param>
/// <param name="Row">The row.</param>
/// <param name="Column">The column.</param>
/// <param name="Heading">The column's heading.</param>
public sealed record KeptPlace(string Sheet, int? Row, string? Column, string? Heading);
