using PowerCatalog.ReadModels.Lenses;
using PowerCatalog.ReadModels.PowerList;

namespace PowerCatalog.ReadModels.TownshipDelegations;

/// <summary>Tells who exercises a power where.</summary>
public static class WhoActsQueries
{
    /// <summary>Who exercises a power through the lens.</summary>
    /// <param name="view">The catalog.</param>
    /// <param name="power">The power, as it stands through the lens.</param>
    /// <param name="townships">The townships that exercise it.</param>
    /// <param name="others">Who else exercises it.</param>
    public static WhoActs WhoActs(
        this CatalogView view, PowerAnswer power, IReadOnlyList<PowerTownship> townships, IReadOnlyList<PowerReceiver> others)
    {
        ArgumentNullException.ThrowIfNull(power);
        var all = townships.Count > 0 ? TownshipsByCounty(view) : [];
        return new WhoActs(
            power.Department, power.DepartmentName, Areas(townships, all), others,
            townships.Count == 0 || townships.DistinctBy(township => township.Township).Count() < all.Values.Sum(),
            power.Elements["phone"], power.Elements["complaintPhone"]);
    }

    private static List<ActingArea> Areas(IReadOnlyList<PowerTownship> townships, Dictionary<string, int> all) =>
    [
        .. townships.GroupBy(township => (township.InWhoseName, township.Mode, township.Until))
            .Select(terms => new ActingArea(
                terms.Key.InWhoseName, terms.Key.Mode, terms.Key.Until,
                [
                    .. terms.GroupBy(township => township.County ?? "").Select(county => new ActingCounty(
                        county.Key.Length == 0 ? null : county.Key, [.. county.Select(township => township.Name)],
                        all.GetValueOrDefault(county.Key))),
                ]))
            .OrderByDescending(area => area.Townships),
    ];

    private static Dictionary<string, int> TownshipsByCounty(CatalogView view) => view.Query(
        "SELECT coalesce(parent, ''), count(*) FROM bodies b WHERE catalog_id = @catalog AND kind = 'township' AND open = 1 AND "
            + $"{view.Meets("b")} GROUP BY 1",
        view.Parameters(),
        static row => (County: row.Text(0), Count: row.Number(1))).ToDictionary(row => row.County, row => (int)row.Count);
}
