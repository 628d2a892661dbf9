namespace PowerCatalog.Web.Presentation.Forms;

/// <summary>A particular of an adjustment in a form.</summary>
/// <param name="Name">The field.</param>
/// <param name="Label">Its label.</param>
/// <param name="IsDate">Whether it is a date.</param>
/// <param name="Value">What was typed.</param>
public sealed record HeaderField(string Name, string Label, bool IsDate, string? Value);
