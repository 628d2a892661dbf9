namespace PowerCatalog.Domain.Procedure.Events;

/// <summary>What the lines of one table share.</summary>
/// <param name="Headings">The headings of the cells as sent.</param>
/// <param name="Columns">The fields that have a column, in ordinal order.</param>
/// <param name="Unread">The required fields that have none, in ordinal order.</param>
public sealed record KeptTable(IReadOnlyList<string> Headings, IReadOnlyList<string> Columns, IReadOnlyList<string> Unread);
