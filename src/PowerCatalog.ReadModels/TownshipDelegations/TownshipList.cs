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
        var counts = view.Query(
            $"SELECT d.receiver, count(*) FROM delegations d WHERE d.catalog_id = @catalog AND d.kind = 0 AND {view.Meets("d")} GROUP BY 1",
            view.Parameters(),
            static row => (Township: row.Text(0), Powers: row.Number(1)))
            .ToDictionary(row => row.Township, row => row.Powers);
        return [.. view.Query(
            $"SELECT code, name, parent, open FROM bodies b WHERE catalog_id = @catalog AND kind = 'township' AND {view.Meets("b")} "
                + "ORDER BY code",
            view.Parameters(),
            static row => (Code: row.Text(0), Name: row.Text(1), Parent: row.TextOrNull(2), Open: row.Number(3)))
            .Select(row => new TownshipAnswer(row.Code, row.Name, row.Parent, row.Open != 0, counts.GetValueOrDefault(row.Code)))];
    }
}
