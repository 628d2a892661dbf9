namespace PowerCatalog.Web.Presentation.Forms;

/// <summary>A choice of a field.</summary>
/// <param name="Value">What is sent.</param>
/// <param name="Text">What is shown.</param>
/// <param name="Group">The group that it is shown in; null where there are none.</param>
public sealed record FieldChoice(string Value, string Text, string? Group = null);
