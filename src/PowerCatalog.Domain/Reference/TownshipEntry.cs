using PowerCatalog.Domain.Codes;

namespace PowerCatalog.Domain.Reference;

/// <summary>A township-level division.</summary>
/// <param name="Code">Twelve digits.</param>
/// <param name="Name">Its name.</param>
/// <param name="County">The county-level division above it, by name.</param>
public sealed record TownshipEntry(TownshipCode Code, string Name, string County);
