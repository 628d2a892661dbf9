using PowerCatalog.Domain.Problems;

namespace PowerCatalog.Domain.Adjustments;

/// <summary>One cell's text and where it stands.</summary>
/// <param name="Text">In the catalog's normal form (<see cref="Text.CleanText"/>); never empty.</param>
/// <param name="Place">The cell.</param>
public sealed record FieldValue(string Text, Place Place);
