using PowerCatalog.Domain.Codes;

namespace PowerCatalog.Domain.Naming;

/// <summary>A township by its code, its name and the county that it belongs to.</summary>
/// <param name="Code">Its code.</param>
/// <param name="Name">Its name, as 金银滩镇.</param>
/// <param name="County">The county-level division above it, as 利通区; null where it is not known.</param>
public sealed record NamedTownship(TownshipCode Code, string Name, string? County)
{
    /// <summary>Of which kind it is, by the last word of its name, or else by its code.</summary>
    public TownshipKind Kind => TownshipKinds.Of(Name) ?? TownshipKinds.Of(Code);
}
