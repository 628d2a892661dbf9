using PowerCatalog.Domain.Codes;
using PowerCatalog.Domain.Powers;
using PowerCatalog.ReadModels.Foundation;
using PowerCatalog.ReadModels.Lenses;
using PowerCatalog.ReadModels.PowerList;
using PowerCatalog.Sqlite;

namespace PowerCatalog.ReadModels.PowerSearch;

/// <summary>Queries the power list.</summary>
public static class PowerQueries
{
    private const string Columns = """
        v.code AS Code, v.name AS Name, v.category AS Category, v.department AS Department, v.since AS Since, v.suspended AS Suspended,
        r.valid_from AS ValidFrom, r.valid_to AS ValidTo, v.elements AS Elements
        """;

    /// <summary>
    /// A page of the powers that meet a filter, in the usual order (<see cref="PowerSort.Usual"/>); <paramref name="limit"/> 0 gives all.
    /// </summary>
    public static Page<PowerAnswer> List(this CatalogView view, PowerFilter filter, int offset = 0, int limit = 0) =>
        view.List(filter, PowerSort.Usual(filter), offset, limit);

    /// <summary>A page of the powers that meet a filter, sorted; <paramref name="limit"/> 0 gives all.</summary>
    public static Page<PowerAnswer> List(this CatalogView view, PowerFilter filter, PowerSort sort, int offset, int limit)
    {
        ArgumentNullException.ThrowIfNull(sort);
        var (where, parameters) = PowerWhere.Of(view, filter);
        if (where is null) return new Page<PowerAnswer>(0, []);
        var total = view.Count(
            IsHolding(filter) ? HoldingCount(view, filter) : $"SELECT count(*) FROM power_validity r WHERE {where}", parameters);
        if (limit == 0) return new Page<PowerAnswer>(total, [.. Stream(view, filter, sort)]);

        parameters.Add("limit", limit);
        parameters.Add("offset", offset);
        var page =
            $"SELECT r.version_id, r.valid_from, r.valid_to, r.code, r.department, r.category FROM {Rectangles(view, filter, sort)} WHERE "
                + $"{where} ORDER BY {(IsWalk(view, filter, sort) ? "p.code" : sort.Sql(filter, "r", "w"))} LIMIT @limit OFFSET @offset";
        var rows = view.Query<Row>(
            $"SELECT {Columns} FROM ({page}) r JOIN versions v ON v.version_id = r.version_id ORDER BY {sort.Sql(filter, "r", "v")}",
            parameters);
        var names = new DepartmentNames(view);
        return new Page<PowerAnswer>(total, [.. rows.Select(row => row.Answer(names))]);
    }

    /// <summary>All powers that meet a filter, by code, read lazily.</summary>
    public static IEnumerable<PowerAnswer> Stream(this CatalogView view, PowerFilter filter) => view.Stream(filter, PowerSort.ByCode);

    /// <summary>All powers that meet a filter, sorted, read lazily.</summary>
    public static IEnumerable<PowerAnswer> Stream(this CatalogView view, PowerFilter filter, PowerSort sort)
    {
        ArgumentNullException.ThrowIfNull(sort);
        var (where, parameters) = PowerWhere.Of(view, filter);
        if (where is null) yield break;
        var names = new DepartmentNames(view);
        var rows = view.Query<Row>(
            $"SELECT {Columns} FROM power_validity r JOIN versions v ON v.version_id = r.version_id WHERE {where} ORDER BY "
                + $"{sort.Sql(filter, "r", "v")}",
            parameters);
        foreach (var row in rows) yield return row.Answer(names);
    }

    /// <summary>The codes of the powers that meet a filter on a day.</summary>
    internal static IEnumerable<string> CodesOf(CatalogView view, PowerFilter filter, DateOnly on)
    {
        var (where, parameters) = PowerWhere.Of(view, filter);
        parameters.Add("on", (long)ClockColumns.Number(on));
        return where is null ? [] : view.Texts($"SELECT r.code FROM power_validity r WHERE {where}", parameters);
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
        return view.Number("SELECT power_id FROM powers WHERE catalog_id = @catalog AND code = @code", parameters) is not null;
    }

    /// <summary>
    /// The last day before the lens's on which a power is on the list, and the first after it; null where there is none.
    /// </summary>
    public static (DateOnly? Last, DateOnly? First) DaysAround(this CatalogView view, PowerCode code)
    {
        var parameters = view.Parameters();
        parameters.Add("code", code.Value);
        var (last, first) = view.First(
            "SELECT max(r.valid_to) FILTER (WHERE r.valid_to <= @on), min(r.valid_from) FILTER (WHERE r.valid_from > @on) "
                + $"FROM power_validity r WHERE r.catalog_id = @catalog AND r.code = @code AND {view.Knows("r")}",
            parameters,
            static row => (Last: row.NumberOrNull(0), First: row.NumberOrNull(1)));
        return (ClockColumns.DateOrNull(last)?.AddDays(-1), ClockColumns.DateOrNull(first));
    }

    private static string Rectangles(CatalogView view, PowerFilter filter, PowerSort sort) =>
        IsWalk(view, filter, sort)
            ? "powers p CROSS JOIN power_validity r INDEXED BY sqlite_autoindex_power_validity_1 ON r.power_id = p.power_id "
                + "AND p.catalog_id = @catalog"
            : sort.NeedsVersions ? "power_validity r JOIN versions w ON w.version_id = r.version_id"
            : "power_validity r" + IndexFor(view, filter, sort);

    // At a past revision a page of the whole list is read power by power in the order of codes, until it is full. The planner would
    // instead collect and sort everything that was known until later. The index is that of the table's key.
    private static bool IsWalk(CatalogView view, PowerFilter filter, PowerSort sort) =>
        sort == PowerSort.ByCode && view.Lens.Known != view.Lens.Head && filter.Department is null && IsHolding(filter);

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

    private sealed class Row : ISqlRow<Row>
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

        public static Func<SqlRow, Row> Reader(SqlColumns columns)
        {
            var (code, name, category, department, since, suspended, validFrom, validTo, elements) = (
                columns.Text("Code"), columns.Text("Name"), columns.Number("Category"), columns.Text("Department"),
                columns.Number("Since"), columns.Number("Suspended"), columns.Number("ValidFrom"), columns.Number("ValidTo"),
                columns.Text("Elements"));
            return row => new Row
            {
                Code = code(row),
                Name = name(row),
                Category = category(row),
                Department = department(row),
                Since = since(row),
                Suspended = suspended(row),
                ValidFrom = validFrom(row),
                ValidTo = validTo(row),
                Elements = elements(row),
            };
        }

        public PowerAnswer Answer(DepartmentNames names) => new(
            Code, Name, (Category)Category, Department, names[Department], ClockColumns.Date(Since), Suspended != 0,
            ClockColumns.Date(ValidFrom), ClockColumns.DateOrNull(ValidTo), ElementsJson.Read(Elements));
    }
}
