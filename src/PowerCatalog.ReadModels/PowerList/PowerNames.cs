using PowerCatalog.ReadModels.Lenses;

namespace PowerCatalog.ReadModels.PowerList;

/// <summary>Queries the names of powers, whether or not they are on the list.</summary>
public static class PowerNames
{
    /// <summary>The last known name of each power, by code; codes that were never on the list are left out.</summary>
    public static IReadOnlyDictionary<string, string> NamesOf(this CatalogView view, IEnumerable<string> codes)
    {
        var parameters = view.Parameters();
        parameters.Add("codes", codes.Distinct().ToList());
        return view.Query(
            """
            SELECT p.code,
                (SELECT v.name FROM power_validity r JOIN versions v ON v.version_id = r.version_id WHERE r.power_id = p.power_id
                    ORDER BY r.known_to DESC, r.valid_to DESC LIMIT 1)
            FROM powers p WHERE p.catalog_id = @catalog AND p.code IN (SELECT value FROM json_each(@codes))
            """,
            parameters,
            static row => (Code: row.Text(0), Name: row.TextOrNull(1))).ToDictionary(row => row.Code, row => row.Name ?? row.Code);
    }
}
