namespace PowerCatalog.Web.Presentation;

/// <summary>A line of an adjustment.</summary>
/// <param name="Code">What it is about, by code.</param>
/// <param name="Name">Its name.</param>
/// <param name="Step">What the line did.</param>
public sealed record AdjustmentLine(string Code, string Name, LifeStep Step);
