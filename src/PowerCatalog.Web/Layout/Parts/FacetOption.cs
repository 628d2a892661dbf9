namespace PowerCatalog.Web.Layout.Parts;

/// <summary>A value to filter by.</summary>
/// <param name="Value">The value in the query.</param>
/// <param name="Text">What it is called.</param>
/// <param name="Count">How many it leaves.</param>
public sealed record FacetOption(string Value, string Text, long Count);
