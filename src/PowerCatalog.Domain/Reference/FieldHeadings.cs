namespace PowerCatalog.Domain.Reference;

/// <summary>What may be written above a field.</summary>
/// <param name="Field">The field.</param>
/// <param name="Headings">The ways to write it; templates and exports use the first.</param>
/// <param name="Ignored">Whether the column is known and carries nothing.</param>
public sealed record FieldHeadings(string Field, IReadOnlyList<string> Headings, bool Ignored = false);
