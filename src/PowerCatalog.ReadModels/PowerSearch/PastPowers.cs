using PowerCatalog.ReadModels.Foundation;
using PowerCatalog.ReadModels.Lenses;
using PowerCatalog.ReadModels.PowerList;

namespace PowerCatalog.ReadModels.PowerSearch;

/// <summary>What a search that met another day of a power met.</summary>
public enum PastKind
{
    /// <summary>It was removed from the list; what was met is its last text.</summary>
    Removed,

    /// <summary>It is on the list under another name.</summary>
    Renamed,

    /// <summary>It is on the list under the same name; its text was another.</summary>
    Reworded,

    /// <summary>It comes to the list, or has the text that was met, after the day.</summary>
    Coming,
}

/// <summary>A power of which another day meets a search, and not the day looked at.</summary>
/// <param name="Code">Its code.</param>
/// <param name="Name">Its name on the days that were met.</param>
/// <param name="NameNow">Its name on the day; null where it is not on the list.</param>
/// <param name="Department">The code of the department that held it then.</param>
/// <param name="DepartmentName">That department's name on the day.</param>
/// <param name="From">The first of the days that were met.</param>
/// <param name="To">The first day after them; null where no end is known.</param>
/// <param name="Kind">What was met.</param>
public sealed record PastPower(
    string Code, string Name, string? NameNow, string Department, string DepartmentName, DateOnly From, DateOnly? To, PastKind Kind);

/// <summary>Finds powers by what they were.</summary>
public static class PastPowers
{
    /// <summary>
    /// The powers of which only other days than the lens's meet a search, those that were on the list last first: removed powers, former
    /// names and codes, and what is to come.
    /// </summary>
    public static Page<PastPower> Past(this CatalogView view, Sought sought, int limit)
    {
        ArgumentNullException.ThrowIfNull(sought);
        if (sought.Query is not { } query) return new Page<PastPower>(0, []);
        var parameters = view.Parameters();
        parameters.Add("query", query);
        parameters.Add("limit", limit);
        Relevance.AddTo(parameters, sought);
        var rows = view.Query(
            Sql(view, sought), parameters,
            static row => (
                Code: row.Text(0), Name: row.Text(1), Now: row.TextOrNull(2), Department: row.Text(3), From: row.Number(4),
                To: row.Number(5), Total: row.Number(6))).ToList();
        var names = new DepartmentNames(view);
        return new Page<PastPower>(
            rows.Count == 0 ? 0 : rows[0].Total,
            [
                .. rows.Select(row => new PastPower(
                    row.Code, row.Name, row.Now, row.Department, names[row.Department], ClockColumns.Date(row.From),
                    ClockColumns.DateOrNull(row.To), KindOf(view, row.From, row.Name, row.Now))),
            ]);
    }

    private static PastKind KindOf(CatalogView view, long from, string name, string? now) =>
        from > ClockColumns.Number(view.Lens.On) ? PastKind.Coming
        : now is null ? PastKind.Removed
        : now == name ? PastKind.Reworded
        : PastKind.Renamed;

    // Of the other days that are met, the last; where the power's text came back, the day itself is met.
    private static string Sql(CatalogView view, Sought sought) =>
        $"""
        WITH met AS MATERIALIZED (
            SELECT v.version_id FROM power_text t JOIN versions v ON v.text_id = t.rowid WHERE power_text MATCH @query),
        days AS MATERIALIZED (
            SELECT r.power_id, r.version_id, r.code, r.department, r.valid_from, r.valid_to,
                r.valid_from <= @on AND r.valid_to > @on AS here
            FROM met m CROSS JOIN power_validity r INDEXED BY power_validity_by_version ON r.version_id = m.version_id
            WHERE r.catalog_id = @catalog AND {view.Knows("r")}),
        past AS (
            SELECT power_id, version_id, code, department, max(valid_from) AS valid_from, valid_to FROM days
            WHERE power_id NOT IN (SELECT power_id FROM days WHERE here) GROUP BY power_id)
        SELECT p.code, v.name, (
                SELECT w.name FROM power_validity c JOIN versions w ON w.version_id = c.version_id
                WHERE c.power_id = p.power_id AND {view.Meets("c")}) AS now,
            p.department, p.valid_from, p.valid_to, count(*) OVER ()
        FROM past p JOIN versions v ON v.version_id = p.version_id
        ORDER BY {Relevance.Sql(sought, "p.code", "v.name")}, p.valid_to DESC, p.code LIMIT @limit
        """;
}
