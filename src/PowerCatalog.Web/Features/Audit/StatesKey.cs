using PowerCatalog.ReadModels.Lenses;

namespace PowerCatalog.Web.Features.Audit;

/// <summary>All that a comparison depends on.</summary>
internal sealed record StatesKey(string Division, string? ReadModels, Lens From, Lens To, string? Department);
