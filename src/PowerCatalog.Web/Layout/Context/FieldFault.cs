namespace PowerCatalog.Web.Layout.Context;

/// <summary>What is wrong with what was typed.</summary>
/// <param name="Field">The id of its field.</param>
/// <param name="Text">What, in the page's language.</param>
public sealed record FieldFault(string Field, string Text);
