using PowerCatalog.Web.Presentation;

namespace PowerCatalog.Web.Features.Audit;

/// <summary>A fact of a trail.</summary>
/// <param name="Code">What it is about, by code.</param>
/// <param name="Name">Its name.</param>
/// <param name="IsPower">Whether that is a power.</param>
/// <param name="Step">What the fact did.</param>
public sealed record TrailLine(string Code, string Name, bool IsPower, LifeStep Step);
