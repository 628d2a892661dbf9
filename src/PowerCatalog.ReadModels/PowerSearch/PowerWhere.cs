using System.Text;
using PowerCatalog.Domain.Powers;
using PowerCatalog.ReadModels.Foundation;
using PowerCatalog.ReadModels.Lenses;
using PowerCatalog.ReadModels.PowerList;
using PowerCatalog.ReadModels.TownshipDelegations;
using PowerCatalog.Sqlite;

namespace PowerCatalog.ReadModels.PowerSearch;

/// <summary>A filter as a condition on rows <c>r</c> of the list.</summary>
internal static class PowerWhere
{
    /// <summary>The condition and its parameters; null where nothing can meet it.</summary>
    public static (string? Where, SqlParameters Parameters) Of(CatalogView view, PowerFilter filter)
    {
        var parameters = view.Parameters();
        var where = new StringBuilder($"r.catalog_id = @catalog AND {view.Meets("r")}");
        if (filter.Department is { } department)
        {
            if (DepartmentQueries.CodeOf(view, department) is not { } code) return (null, parameters);
            where.Append(" AND r.department = @department");
            parameters.Add("department", code);
        }

        AddKind(filter, where, parameters);
        if (filter.Text is not null)
        {
            var sought = filter.SoughtOrPlain;
            if (sought.Query is not { } query) return (null, parameters);
            where.Append(
                " AND r.version_id IN (SELECT v.version_id FROM power_text t JOIN versions v ON v.text_id = t.rowid WHERE power_text "
                    + "MATCH @query)");
            parameters.Add("query", query);
            Relevance.AddTo(parameters, sought);
        }

        if (filter.Law is { } law) AddLaw(law, filter.Article, where, parameters);
        AddVersion(filter, where, parameters);
        AddTimes(view, filter, where);
        return AddDelegations(view, filter, where, parameters) ? (where.ToString(), parameters) : (null, parameters);
    }

    /// <summary>The condition that what a power says, or who exercises it, is known to change after the day.</summary>
    public static string Coming(CatalogView view) =>
        $"(r.valid_to < {ClockColumns.Text(ClockColumns.Forever)} OR r.power_id IN (SELECT c.power_id FROM delegations c "
            + $"WHERE c.catalog_id = @catalog AND {view.Knows("c")} AND c.valid_to > @on "
            + "AND (c.valid_from > @on OR c.valid_to < c.until)))";

    /// <summary>The condition that what a power says took effect in the year of the day.</summary>
    public static string ChangedThisYear(CatalogView view) =>
        $"r.valid_from >= {ClockColumns.Text(ClockColumns.Number(new DateOnly(view.Lens.On.Year, 1, 1)))}";

    private static void AddKind(PowerFilter filter, StringBuilder where, SqlParameters parameters)
    {
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
    }

    private static void AddLaw(string law, string? article, StringBuilder where, SqlParameters parameters)
    {
        where.Append(
            " AND r.version_id IN (SELECT v.version_id FROM legal_bases b JOIN versions v ON v.basis_id = b.basis_id WHERE b.law = @law");
        where.Append(article is null ? ")" : " AND b.article = @article)");
        parameters.Add("law", law);
        parameters.Add("article", article);
    }

    private static void AddVersion(PowerFilter filter, StringBuilder where, SqlParameters parameters)
    {
        if (filter.Level is null && filter.MissingBasis is null) return;
        where.Append(" AND EXISTS (SELECT 1 FROM versions f INDEXED BY versions_for_facets WHERE f.version_id = r.version_id");
        if (filter.Level is { } level)
        {
            where.Append(" AND instr(f.levels, @level) > 0");
            parameters.Add("level", Levels.Write(level));
        }

        if (filter.MissingBasis is { } missing) where.Append(missing ? " AND f.basis_id IS NULL" : " AND f.basis_id IS NOT NULL");
        where.Append(')');
    }

    private static void AddTimes(CatalogView view, PowerFilter filter, StringBuilder where)
    {
        if (filter.Coming is { } coming) where.Append(coming ? $" AND {Coming(view)}" : $" AND NOT {Coming(view)}");
        if (filter.ChangedThisYear is { } changed)
            where.Append(changed ? $" AND {ChangedThisYear(view)}" : $" AND NOT ({ChangedThisYear(view)})");
    }

    // False where nobody is meant, whom no power meets.
    private static bool AddDelegations(CatalogView view, PowerFilter filter, StringBuilder where, SqlParameters parameters)
    {
        if (filter.Delegated is { } delegated)
        {
            where.Append(delegated ? " AND EXISTS" : " AND NOT EXISTS");
            where.Append($" (SELECT 1 FROM delegations d WHERE d.power_id = r.power_id AND d.kind = 0 AND {view.Meets("d")})");
        }

        var named = view.LookedUp(filter).Named;
        if (named is null && filter.Mode is null && filter.InWhoseName is null) return true;
        where.Append($" AND EXISTS (SELECT 1 FROM delegations d WHERE d.power_id = r.power_id AND {view.Meets("d")}");
        if (filter.Mode is { } mode)
        {
            where.Append(" AND d.mode = @mode");
            parameters.Add("mode", (long)mode);
        }

        if (filter.InWhoseName is { } name)
        {
            where.Append(" AND d.acting_name = @acting");
            parameters.Add("acting", (long)name);
        }

        if (named is not null) AddReceivers(named.Meant, where, parameters);
        where.Append(')');
        return named is null || named.Meant.Count > 0;
    }

    private static void AddReceivers(IReadOnlyList<KnownReceiver> meant, StringBuilder where, SqlParameters parameters)
    {
        foreach (var (i, receiver) in meant.Index()) parameters.Add($"receiver{i}", receiver.Key);
        where.Append($" AND d.receiver IN ({string.Join(", ", meant.Select((_, i) => $"@receiver{i}"))})");
    }
}
