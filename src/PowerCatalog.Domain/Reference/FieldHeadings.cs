namespace PowerCatalog.Domain.Reference;

/// <summary>The headings of a field.</summary>
/// <param name="Field">The field.</param>
/// <param name="Headings">Its headings; templates and exports use the first.</param>
/// <param name="Ignored">Whether the column is known but has no effect.</param>
/// <param name="StandsFor">
/// The field that such a column fills on a sheet that has this field and no other column for it, as 主管部门 stands for 实施部门; null where
/// it always fills its own. A code stands only where the sheet does not have the column's own field.
/// </param>
/// <param name="Limit">Whether it holds a span of time, whose unit the heading may carry for bare figures.</param>
/// <param name="OnSheet">
/// Of a particular: further headings that mean it on the sheet 决定, but not above a column of a table, where they say too little.
/// </param>
public sealed record FieldHeadings(
    string Field, IReadOnlyList<string> Headings, bool Ignored = false, string? StandsFor = null, bool Limit = false,
    IReadOnlyList<string>? OnSheet = null);
