using PowerCatalog.Domain.Codes;

namespace PowerCatalog.Domain.Laws.Matching;

/// <summary>Which powers rest on the documents of an entry.</summary>
/// <param name="Known">The revision of the catalog as of which that is.</param>
/// <param name="Documents">The documents that powers rest on or may rest on, in the order of the entry; all others touch nothing.</param>
public sealed record Reliance(long Known, IReadOnlyList<TouchedDocument> Documents)
{
    /// <summary>The powers, each once, by code.</summary>
    public IReadOnlyList<RestingPower> Powers() =>
        [.. Documents.SelectMany(document => document.Powers).DistinctBy(power => power.Power)
            .OrderBy(power => power.Power.Value, StringComparer.Ordinal)];

    /// <summary>The departments that hold them, in order.</summary>
    public IReadOnlyList<DepartmentCode> Departments() =>
        [.. Documents.SelectMany(document => document.Powers).Select(power => power.Department).Distinct()
            .OrderBy(code => code.Value, StringComparer.Ordinal)];
}
