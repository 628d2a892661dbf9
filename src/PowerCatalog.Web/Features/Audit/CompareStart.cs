namespace PowerCatalog.Web.Features.Audit;

/// <summary>A comparison to begin with.</summary>
/// <param name="Text">What it shows.</param>
/// <param name="Address">Where.</param>
public sealed record CompareStart(string Text, string Address);
