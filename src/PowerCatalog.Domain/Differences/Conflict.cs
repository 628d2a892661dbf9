using PowerCatalog.Domain.Codes;
using PowerCatalog.Domain.Problems;

namespace PowerCatalog.Domain.Differences;

/// <summary>
/// A place that the sent list changes and that others changed since the list was exported: nothing is proposed for it, and what they
/// recorded stays.
/// </summary>
/// <param name="Power">The power.</param>
/// <param name="Name">Its name.</param>
/// <param name="Element">
/// The element's key, or <see cref="Adjustments.Fields.Department"/>; null where the power as a whole is removed, by others where it is not
/// any more, by the list where it has no line.
/// </param>
/// <param name="Was">The value at the export.</param>
/// <param name="Is">The value now.</param>
/// <param name="Sent">The value in the sent list.</param>
/// <param name="Place">The cell in the sent list; the row where it has none.</param>
public sealed record Conflict(PowerCode Power, string Name, string? Element, string? Was, string? Is, string? Sent, Place? Place);
