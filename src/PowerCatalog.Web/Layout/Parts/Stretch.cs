namespace PowerCatalog.Web.Layout.Parts;

/// <summary>A stretch of a text.</summary>
/// <param name="Text">The text.</param>
/// <param name="Changed">Whether the other text does not have it.</param>
public sealed record Stretch(string Text, bool Changed);
