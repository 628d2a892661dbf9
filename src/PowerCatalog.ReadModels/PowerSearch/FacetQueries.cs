using PowerCatalog.Domain.Delegations;
using PowerCatalog.Domain.Powers;
using PowerCatalog.ReadModels.Lenses;
using PowerCatalog.ReadModels.PowerList;

namespace PowerCatalog.ReadModels.PowerSearch;

/// <summary>Counts what further filters would leave: three queries, however many facets there are.</summary>
public static class FacetQueries
{
    /// <summary>The number of powers for each value of the filters that are about the power itself.</summary>
    public static PowerFacets Facets(this CatalogView view, PowerFilter filter)
    {
        ArgumentNullException.ThrowIfNull(filter);
        // One query counts by everything at once; a filter on one of these then only selects cells.
        var (where, parameters) = PowerWhere.Of(view, filter with
        {
            Department = null,
            Category = null,
            Family = null,
            Delegated = null,
            Level = null,
            Coming = null,
            ChangedThisYear = null,
            MissingBasis = null,
        });
        var department = filter.Department is { } named ? DepartmentQueries.CodeOf(view, named) ?? named : null;
        if (where is null) return FacetCell.Facets(filter, department, []);
        var cells = view.Query(
            $"""
            SELECT r.department, r.category,
                r.power_id IN (
                    SELECT d.power_id FROM delegations d WHERE d.catalog_id = @catalog AND d.kind = 0 AND {view.Meets("d")}),
                v.levels, v.basis_id IS NULL, {PowerWhere.Coming(view)}, {PowerWhere.ChangedThisYear(view)}, count(*)
            FROM power_validity r CROSS JOIN versions v INDEXED BY versions_for_facets ON v.version_id = r.version_id
            WHERE {where} GROUP BY 1, 2, 3, 4, 5, 6, 7
            """,
            parameters,
            static row => (
                Department: row.Text(0), Category: row.Number(1), Delegated: row.Number(2), Levels: row.Text(3), Missing: row.Number(4),
                Coming: row.Number(5), Changed: row.Number(6), Count: row.Number(7))).Select(row => new FacetCell(
                row.Department, (Category)row.Category, row.Delegated != 0, row.Levels, row.Missing != 0, row.Coming != 0, row.Changed != 0,
                row.Count)).ToList();
        return FacetCell.Facets(filter, department, cells);
    }

    /// <summary>The number of powers for each value of the filters that are about who exercises them.</summary>
    public static DelegationFacets DelegationFacets(this CatalogView view, PowerFilter filter)
    {
        ArgumentNullException.ThrowIfNull(filter);
        var looked = view.LookedUp(filter);
        var (where, parameters) = PowerWhere.Of(view, filter with { Receiver = null, Named = null, Mode = null, InWhoseName = null });
        if (where is null) return PowerSearch.DelegationFacets.Of(looked, []);
        return PowerSearch.DelegationFacets.Of(looked,
        [
            .. view.Query(
                $"""
                SELECT d.power_id, d.receiver, d.mode, d.acting_name FROM delegations d
                WHERE d.catalog_id = @catalog AND {view.Meets("d")}
                    AND d.power_id IN (SELECT r.power_id FROM power_validity r WHERE {where})
                """,
                parameters,
                static row => (
                    Power: row.Number(0), Receiver: row.Text(1), Mode: row.Number(2), Acting: row.Number(3))).Select(row => (row.Power,
                    row.Receiver, (DelegationMode)row.Mode, (ActingName)row.Acting)),
        ]);
    }

    /// <summary>The laws that the most powers rest on, with the other filters applied and that of the law not.</summary>
    public static IReadOnlyList<(string Law, long Powers)> LawFacet(this CatalogView view, PowerFilter filter, int most)
    {
        ArgumentNullException.ThrowIfNull(filter);
        var (where, parameters) = PowerWhere.Of(view, filter with { Law = null, Article = null });
        if (where is null) return [];
        parameters.Add("most", most);
        // Powers share their sets of bases, so that sets are counted first, and each law of a set once.
        return
        [
            .. view.Query(
                $"""
                SELECT law, sum(n) FROM (
                    SELECT b.law, s.n FROM (
                        SELECT v.basis_id, count(*) AS n
                        FROM power_validity r CROSS JOIN versions v INDEXED BY versions_for_facets ON v.version_id = r.version_id
                        WHERE {where} GROUP BY 1) s CROSS JOIN legal_bases b ON b.basis_id = s.basis_id
                    WHERE b.law IS NOT NULL GROUP BY s.basis_id, b.law)
                GROUP BY law ORDER BY 2 DESC, 1 LIMIT @most
                """,
                parameters,
                static row => (Law: row.Text(0), Powers: row.Number(1))),
        ];
    }
}
