namespace PowerCatalog.Domain.Reference;

/// <summary>The headings of a field.</summary>
/// <param name="Field">The field.</param>
/// <param name="Headings">Its headings; templates and exports use the first.</param>
/// <param name="Ignored">Whether the column is known but has no effect.</param>
public sealed record FieldHeadings(string Field, IReadOnlyList<string> Headings, bool Ignored = false);
