using PowerCatalog.Domain.Codes;

namespace PowerCatalog.Domain.Reference;

/// <summary>The powers that national laws give to townships (<c>catalog/township-statutes.json</c>), and their source.</summary>
/// <param name="Source">The source, and the limits of the list.</param>
/// <param name="SourceZh">The same in Chinese.</param>
/// <param name="All">The powers, by field.</param>
public sealed record TownshipStatutes(string Source, string SourceZh, IReadOnlyList<TownshipStatute> All)
{
    internal static TownshipStatutes Of(StatutesFile file) => new(file.Source, file.SourceZh, file.Statutes);

    /// <summary>
    /// The statutes for one township on a day, by the version of the law in force and the kind of township (GB/T 10114: third segment 001
    /// to 099 are streets).
    /// </summary>
    public IEnumerable<TownshipStatute> Of(TownshipCode township, DateOnly on)
    {
        var kind = township.Value[6] == '0' ? "streets" : "towns";
        return All.Where(statute => statute.Version <= on && statute.For.Contains(kind));
    }
}
