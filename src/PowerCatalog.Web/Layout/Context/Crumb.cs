namespace PowerCatalog.Web.Layout.Context;

/// <summary>Where a page is: a step from the front page to it.</summary>
/// <param name="Text">What it is called.</param>
/// <param name="Address">Its address; null for the page itself.</param>
/// <param name="IsData">Whether its name is text from the catalog, in Chinese in every language.</param>
public sealed record Crumb(string Text, string? Address = null, bool IsData = false);
