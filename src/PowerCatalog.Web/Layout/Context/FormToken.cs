namespace PowerCatalog.Web.Layout.Context;

/// <summary>The field that proves that a form came from a page of ours.</summary>
/// <param name="Field">Its name.</param>
/// <param name="Value">Its value.</param>
public sealed record FormToken(string Field, string Value);
