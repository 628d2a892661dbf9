namespace PowerCatalog.Web.Presentation;

/// <summary>A line of a decision.</summary>
/// <param name="Code">What it is about, by code.</param>
/// <param name="Name">Its name.</param>
/// <param name="Step">What the line did.</param>
public sealed record DecisionLine(string Code, string Name, LifeStep Step);
