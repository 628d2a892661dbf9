using PowerCatalog.Domain.Codes;
using PowerCatalog.Domain.Naming;
using PowerCatalog.ReadModels.Lenses;

namespace PowerCatalog.ReadModels.TownshipDelegations;

/// <summary>A township through a lens.</summary>
/// <param name="Code">Its code, twelve digits.</param>
/// <param name="Name">Its name on the day.</param>
/// <param name="County">The county-level division above it.</param>
/// <param name="Open">Whether it is open.</param>
/// <param name="Powers">The number of powers that it exercises.</param>
public sealed record TownshipAnswer(string Code, string Name, string? County, bool Open, long Powers)
{
    /// <summary>The same as a receiver.</summary>
    public KnownReceiver AsReceiver() => KnownReceiver.Of(new NamedTownship(TownshipCode.Parse(Code), Name, County));
}

/// <summary>Queries the list of townships.</summary>
public static class TownshipList
{
    /// <summary>All townships, by code, with the number of powers that they exercise.</summary>
    public static IReadOnlyList<TownshipAnswer> Townships(this CatalogView view)
    {
        var counts = view.Query<(string Township, long Powers)>(
            $"SELECT d.receiver, count(*) FROM delegations d WHERE d.catalog_id = @catalog AND d.kind = 0 AND {view.Meets("d")} GROUP BY 1",
            view.Parameters())
            .ToDictionary(row => row.Township, row => row.Powers);
        return [.. view.Query<(string Code, string Name, string? Parent, long Open)>(
            $"SELECT code, name, parent, open FROM bodies b WHERE catalog_id = @catalog AND kind = 'township' AND {view.Meets("b")} "
                + "ORDER BY code",
            view.Parameters())
            .Select(row => new TownshipAnswer(row.Code, row.Name, row.Parent, row.Open != 0, counts.GetValueOrDefault(row.Code)))];
    }
}
