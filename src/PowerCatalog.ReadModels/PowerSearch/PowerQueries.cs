using System.Text;
using Dapper;
using PowerCatalog.Domain.Codes;
using PowerCatalog.Domain.Powers;
using PowerCatalog.ReadModels.Foundation;
using PowerCatalog.ReadModels.Lenses;
using PowerCatalog.ReadModels.PowerList;
using PowerCatalog.ReadModels.TownshipDelegations;

namespace PowerCatalog.ReadModels.PowerSearch;

/// <summary>Queries the power list.</summary>
public static class PowerQueries
{
    private const string Columns = """
        v.code AS Code, v.name AS Name, v.category AS Category, v.department AS Department, v.since AS Since, v.suspended AS Suspended,
        r.valid_from AS ValidFrom, r.valid_to AS ValidTo, v.elements AS Elements
        """;

    /// <summary>A page of the powers that meet a filter, by code; <paramref name="limit"/> 0 gives all.</summary>
    public static Page<PowerAnswer> List(this CatalogView view, PowerFilter filter, int offset = 0, int limit = 0) =>
        view.List(filter, PowerSort.ByCode, offset, limit);

    /// <summary>A page of the powers that meet a filter, sorted; <paramref name="limit"/> 0 gives all.</summary>
    public static Page<PowerAnswer> List(this CatalogView view, PowerFilter filter, PowerSort sort, int offset, int limit)
    {
        ArgumentNullException.ThrowIfNull(sort);
        var (where, parameters) = Where(view, filter);
        if (where is null) return new Page<PowerAnswer>(0, []);
        var total = view.First<long>(
            IsHolding(filter) ? HoldingCount(view, filter) : $"SELECT count(*) FROM power_validity r WHERE {where}", parameters);
        if (limit == 0) return new Page<PowerAnswer>(total, [.. Stream(view, filter, sort)]);

        parameters.Add("limit", limit);
        parameters.Add("offset", offset);
        var versions = sort.NeedsVersions ? " JOIN versions w ON w.version_id = r.version_id" : IndexFor(view, filter, sort);
        var page =
            $"SELECT r.version_id, r.valid_from, r.valid_to, r.code, r.department, r.category FROM power_validity r{versions} WHERE "
                + $"{where} ORDER BY {sort.Sql("r", "w")} LIMIT @limit OFFSET @offset";
        var rows = view.Query<Row>(
            $"SELECT {Columns} FROM ({page}) r JOIN versions v ON v.version_id = r.version_id ORDER BY {sort.Sql("r", "v")}", parameters);
        var names = new DepartmentNames(view);
        return new Page<PowerAnswer>(total, [.. rows.Select(row => row.Answer(names))]);
    }

    /// <summary>All powers that meet a filter, by code, read lazily.</summary>
    public static IEnumerable<PowerAnswer> Stream(this CatalogView view, PowerFilter filter) => view.Stream(filter, PowerSort.ByCode);

    /// <summary>All powers that meet a filter, sorted, read lazily.</summary>
    public static IEnumerable<PowerAnswer> Stream(this CatalogView view, PowerFilter filter, PowerSort sort)
    {
        ArgumentNullException.ThrowIfNull(sort);
        var (where, parameters) = Where(view, filter);
        if (where is null) yield break;
        var names = new DepartmentNames(view);
        var rows = view.Query<Row>(
            $"SELECT {Columns} FROM power_validity r JOIN versions v ON v.version_id = r.version_id WHERE {where} ORDER BY "
                + $"{sort.Sql("r", "v")}",
            parameters);
        foreach (var row in rows) yield return row.Answer(names);
    }

    /// <summary>The codes of the powers that meet a filter on a day.</summary>
    internal static IEnumerable<string> CodesOf(CatalogView view, PowerFilter filter, DateOnly on)
    {
        var (where, parameters) = Where(view, filter);
        parameters.Add("on", (long)ClockColumns.Number(on));
        return where is null ? [] : view.Query<string>($"SELECT r.code FROM power_validity r WHERE {where}", parameters);
    }

    /// <summary>The number of powers for each value of the filters.</summary>
    public static PowerFacets Facets(this CatalogView view, PowerFilter filter)
    {
        ArgumentNullException.ThrowIfNull(filter);
        // One query counts by department, category and delegation; a filter on one of these then only selects cells.
        var (where, parameters) = Where(view, filter with { Department = null, Category = null, Family = null, Delegated = null });
        var department = filter.Department is { } named ? DepartmentQueries.CodeOf(view, named) ?? named : null;
        if (where is null) return PowerFacets.Of(filter, department, []);
        var cells = view.Query<(string Department, long Category, long Delegated, long Count)>(
            $"""
            SELECT r.department, r.category,
                r.power_id IN (
                    SELECT d.power_id FROM delegations d WHERE d.catalog_id = @catalog AND d.kind = 0 AND {view.Meets("d")}), count(*)
            FROM power_validity r WHERE {where} GROUP BY 1, 2, 3
            """,
            parameters).Select(row => (row.Department, (Category)row.Category, row.Delegated != 0, row.Count)).ToList();
        return PowerFacets.Of(filter, department, cells);
    }

    /// <summary>One power; null where it is not on the list through this lens.</summary>
    public static PowerAnswer? Power(this CatalogView view, PowerCode code)
    {
        var parameters = view.Parameters();
        parameters.Add("code", code.Value);
        var row = view.First<Row>(
            $"SELECT {Columns} FROM power_validity r JOIN versions v ON v.version_id = r.version_id WHERE r.catalog_id = @catalog AND "
                + $"r.code = @code AND {view.Meets("r")}",
            parameters);
        return row?.Answer(new DepartmentNames(view));
    }

    /// <summary>Whether a power was ever on the list, at any revision.</summary>
    public static bool Knows(this CatalogView view, PowerCode code)
    {
        var parameters = view.Parameters();
        parameters.Add("code", code.Value);
        return view.First<long?>("SELECT power_id FROM powers WHERE catalog_id = @catalog AND code = @code", parameters) is not null;
    }

    /// <summary>
    /// The last day before the lens's on which a power is on the list, and the first after it; null where there is none.
    /// </summary>
    public static (DateOnly? Last, DateOnly? First) DaysAround(this CatalogView view, PowerCode code)
    {
        var parameters = view.Parameters();
        parameters.Add("code", code.Value);
        var (last, first) = view.First<(long? Last, long? First)>(
            "SELECT max(r.valid_to) FILTER (WHERE r.valid_to <= @on), min(r.valid_from) FILTER (WHERE r.valid_from > @on) "
                + $"FROM power_validity r WHERE r.catalog_id = @catalog AND r.code = @code AND {view.Knows("r")}",
            parameters);
        return (ClockColumns.DateOrNull(last)?.AddDays(-1), ClockColumns.DateOrNull(first));
    }

    // At a past revision a department's page is read in the order of codes, skipping rows that were not known then, at most as many as its
    // powers have versions. The planner would instead collect and sort everything that the department ever held.
    private static string IndexFor(CatalogView view, PowerFilter filter, PowerSort sort) =>
        sort == PowerSort.ByCode && view.Lens.Known != view.Lens.Head && filter is { Department: not null, Text: null, Law: null }
            ? " INDEXED BY power_validity_of_all_times"
            : "";

    // The holdings of departments are stored as sums; everything else is counted.
    private static bool IsHolding(PowerFilter filter) =>
        filter with { Department = null, Category = null, Family = null } == new PowerFilter();

    private static string HoldingCount(CatalogView view, PowerFilter filter) =>
        "SELECT coalesce(sum(h.moved), 0) FROM holdings h WHERE h.catalog_id = @catalog AND h.valid <= @on AND h.known <= @known AND "
            + $"{view.Reads("h")}"
        + (filter.Department is null ? "" : " AND h.department = @department")
        + (filter.Category is null ? "" : " AND h.category = @category")
        + (filter.Family is null ? "" : filter.Family == Family.Service ? " AND h.category = @service" : " AND h.category <> @service");

    private static (string? Where, DynamicParameters Parameters) Where(CatalogView view, PowerFilter filter)
    {
        var parameters = view.Parameters();
        var where = new StringBuilder($"r.catalog_id = @catalog AND {view.Meets("r")}");
        if (filter.Department is { } department)
        {
            if (DepartmentQueries.CodeOf(view, department) is not { } code) return (null, parameters);
            where.Append(" AND r.department = @department");
            parameters.Add("department", code);
        }

        if (filter.Category is { } category)
        {
            where.Append(" AND r.category = @category");
            parameters.Add("category", (long)category);
        }

        if (filter.Family is { } family)
        {
            where.Append(family == Family.Service ? " AND r.category = @service" : " AND r.category <> @service");
            parameters.Add("service", (long)Category.PublicService);
        }

        if (filter.Text is not null)
        {
            if (SearchText.Query(filter.Text) is not { } query) return (null, parameters);
            where.Append(
                " AND r.version_id IN (SELECT v.version_id FROM power_text t JOIN versions v ON v.text_id = t.rowid WHERE power_text "
                    + "MATCH @query)");
            parameters.Add("query", query);
        }

        if (filter.Law is { } law) AddLaw(law, filter.Article, where, parameters);
        if (filter.Delegated is { } delegated)
        {
            where.Append(delegated ? " AND EXISTS" : " AND NOT EXISTS");
            where.Append($" (SELECT 1 FROM delegations d WHERE d.power_id = r.power_id AND d.kind = 0 AND {view.Meets("d")})");
        }

        if (view.LookedUp(filter).Named is { } named && !AddReceivers(view, named.Meant, where, parameters)) return (null, parameters);
        return (where.ToString(), parameters);
    }

    private static void AddLaw(string law, string? article, StringBuilder where, DynamicParameters parameters)
    {
        where.Append(
            " AND r.version_id IN (SELECT v.version_id FROM legal_bases b JOIN versions v ON v.basis_id = b.basis_id WHERE b.law = @law");
        where.Append(article is null ? ")" : " AND b.article = @article)");
        parameters.Add("law", law);
        parameters.Add("article", article);
    }

    // False where nobody is meant, whom no power meets.
    private static bool AddReceivers(
        CatalogView view, IReadOnlyList<KnownReceiver> meant, StringBuilder where, DynamicParameters parameters)
    {
        foreach (var (i, receiver) in meant.Index()) parameters.Add($"receiver{i}", receiver.Key);
        where.Append(
            " AND EXISTS (SELECT 1 FROM delegations d WHERE d.power_id = r.power_id AND "
                + $"{view.Meets("d")} AND d.receiver IN ({string.Join(", ", meant.Select((_, i) => $"@receiver{i}"))}))");
        return meant.Count > 0;
    }

    private sealed class Row
    {
        public string Code { get; init; } = "";

        public string Name { get; init; } = "";

        public long Category { get; init; }

        public string Department { get; init; } = "";

        public long Since { get; init; }

        public long Suspended { get; init; }

        public long ValidFrom { get; init; }

        public long ValidTo { get; init; }

        public string Elements { get; init; } = "";

        public PowerAnswer Answer(DepartmentNames names) => new(
            Code, Name, (Category)Category, Department, names[Department], ClockColumns.Date(Since), Suspended != 0,
            ClockColumns.Date(ValidFrom), ClockColumns.DateOrNull(ValidTo), ElementsJson.Read(Elements));
    }
}
