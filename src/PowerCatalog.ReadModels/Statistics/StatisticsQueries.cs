using PowerCatalog.Domain.Powers;
using PowerCatalog.ReadModels.Foundation;
using PowerCatalog.ReadModels.Lenses;
using PowerCatalog.Sqlite;

namespace PowerCatalog.ReadModels.Statistics;

/// <summary>The grouping of counts.</summary>
public enum CountBy
{
    /// <summary>By adjustment, in the order recorded.</summary>
    Adjustment,

    /// <summary>By department, by code.</summary>
    Department,

    /// <summary>By category, in the official order.</summary>
    Category,

    /// <summary>By month of the effective date.</summary>
    Month,

    /// <summary>By year of the effective date.</summary>
    Year,
}

/// <summary>
/// What was done, counted. Powers and services are counted apart; the rules are said beside the counts.
/// </summary>
/// <param name="Key">
/// What is counted: a document number, a department's code, a category, a month, a year; <c>total</c> for the sum.
/// </param>
/// <param name="Name">Its name.</param>
/// <param name="Added">Powers added (项).</param>
/// <param name="Removed">Powers removed (项).</param>
/// <param name="PowersChanged">Powers with elements changed (项): pairs of power and adjustment.</param>
/// <param name="ElementChanges">Places changed in powers (处).</param>
/// <param name="EditorialChanges">The number of editorial ones among them.</param>
/// <param name="ServicesAdded">Services added.</param>
/// <param name="ServicesRemoved">Services removed.</param>
/// <param name="ServicesChanged">Services with elements changed.</param>
/// <param name="Transferred">Items transferred, counted with the department that received them.</param>
/// <param name="Delegated">Items delegated to townships: pairs of item and adjustment.</param>
/// <param name="Recalled">Items recalled: pairs of item and adjustment.</param>
/// <param name="Suspended">Items suspended.</param>
/// <param name="Resumed">Items resumed.</param>
public sealed record CountRow(
    string Key,
    string Name,
    long Added,
    long Removed,
    long PowersChanged,
    long ElementChanges,
    long EditorialChanges,
    long ServicesAdded,
    long ServicesRemoved,
    long ServicesChanged,
    long Transferred,
    long Delegated,
    long Recalled,
    long Suspended,
    long Resumed);

/// <summary>Queries counts.</summary>
public static class StatisticsQueries
{
    /// <summary>The counting rule in Chinese.</summary>
    public const string RuleZh =
        "按生效日期计，首次清单不计。增加、减少、变更只计行政权力，公共服务另计；变更项为（职权，决定）对，变更处为（职权，要素，决定）三元组；赋权、收回为（事项，决定）对。按部门、类型的各行相加等于合计。";

    /// <summary>The same in English.</summary>
    public const string RuleEn =
        "By effective date, without the opening list. Added, removed and changed count powers only, services separately; "
            + "powers changed are pairs of power and adjustment, places triples of power, element and adjustment; delegated and recalled "
            + "are pairs of item and adjustment. Rows add up to the total.";

    /// <summary>
    /// Counts by group, with the sum as the last row. They include facts that take effect from <paramref name="from"/> to <paramref
    /// name="to"/>, both included. What was annulled, or corrected to another day or department, leaves no row of zeros.
    /// </summary>
    public static IReadOnlyList<CountRow> Counts(this CatalogView view, DateOnly from, DateOnly to, CountBy by)
    {
        var key = by switch
        {
            CountBy.Adjustment => "c.adjustment",
            CountBy.Department => "c.department",
            CountBy.Category => "c.category",
            CountBy.Month => "c.effective / 100",
            _ => "c.effective / 10000",
        };
        var names = NamesOf(view, by);
        var parameters = view.Parameters();
        parameters.Add("from", (long)ClockColumns.Number(from));
        parameters.Add("to", (long)ClockColumns.Number(to));
        const string Between = "c.opening = 0 AND c.effective BETWEEN @from AND @to";
        var rows = Read(view, parameters, Between, $"CAST({key} AS TEXT)", $"GROUP BY {key} ORDER BY {key}")
            .Where(row => !row.IsNone).Select(row => row.Answer(names)).ToList();
        return [.. rows, Read(view, parameters, Between, "'total'", "").Single().Answer(Total)];
    }

    /// <summary>What one adjustment did, by department, and the sum as the last row; the opening list may be asked for too.</summary>
    /// <param name="view">The catalog.</param>
    /// <param name="revision">The revision that completed the adjustment.</param>
    public static IReadOnlyList<CountRow> CountsOfAdjustment(this CatalogView view, long revision)
    {
        var parameters = view.Parameters();
        parameters.Add("revision", revision);
        const string OfAdjustment = "c.adjustment = @revision";
        var names = NamesOf(view, CountBy.Department);
        var rows = Read(view, parameters, OfAdjustment, "c.department", "GROUP BY c.department ORDER BY c.department")
            .Where(row => !row.IsNone).Select(row => row.Answer(names)).ToList();
        return [.. rows, Read(view, parameters, OfAdjustment, "'total'", "").Single().Answer(Total)];
    }

    private static (string Key, string Name) Total(string key) => ("total", "合计");

    private static IEnumerable<Row> Read(CatalogView view, SqlParameters parameters, string which, string key, string group)
    {
        return view.Mapped<Row>(
            $"""
            SELECT {key} AS Key,
                total(c.added) FILTER (WHERE c.category <> 10) AS Added, total(c.removed) FILTER (WHERE c.category <> 10) AS Removed,
                total(c.changed) FILTER (WHERE c.category <> 10) AS PowersChanged,
                total(c.element_changes) FILTER (WHERE c.category <> 10) AS ElementChanges,
                total(c.editorial_changes) FILTER (WHERE c.category <> 10) AS EditorialChanges,
                total(c.added) FILTER (WHERE c.category = 10) AS ServicesAdded,
                total(c.removed) FILTER (WHERE c.category = 10) AS ServicesRemoved,
                total(c.changed) FILTER (WHERE c.category = 10) AS ServicesChanged, total(c.transferred) AS Transferred,
                total(c.delegated) AS Delegated,
                total(c.recalled) AS Recalled, total(c.suspended) AS Suspended, total(c.resumed) AS Resumed
            FROM counts c WHERE c.catalog_id = @catalog AND c.known <= @known AND {view.Reads("c")} AND {which} {group}
            """,
            parameters);
    }

    private static Func<string, (string Key, string Name)> NamesOf(CatalogView view, CountBy by)
    {
        switch (by)
        {
            case CountBy.Adjustment:
                var adjustments = view.Query(
                    "SELECT CAST(known AS TEXT), document_number, adjustment, title FROM adjustments WHERE catalog_id = @catalog",
                    view.Parameters(),
                    static row => (
                        Known: row.Text(0), Number: row.TextOrNull(1), Adjustment: row.Text(2),
                        Title: row.Text(3))).ToDictionary(row => row.Known);
                return key => (adjustments[key].Number ?? adjustments[key].Adjustment, adjustments[key].Title);
            case CountBy.Department:
                var departments = new PowerList.DepartmentNames(view);
                return key => (key, departments[key]);
            case CountBy.Category:
                return key => (CoreElements.Write((Category)int.Parse(key)), ((Category)int.Parse(key)).ToString());
            case CountBy.Month:
                return key => ($"{key[..4]}-{key[4..]}", $"{key[..4]}-{key[4..]}");
            default:
                return key => (key, key);
        }
    }

    private sealed class Row
    {
        public string Key { get; init; } = "";

        /// <summary>Whether all that was counted was annulled or corrected away.</summary>
        public bool IsNone =>
            (Added, Removed, PowersChanged, ElementChanges, EditorialChanges) == (0, 0, 0, 0, 0)
            && (ServicesAdded, ServicesRemoved, ServicesChanged) == (0, 0, 0)
            && (Transferred, Delegated, Recalled, Suspended, Resumed) == (0, 0, 0, 0, 0);

        public double Added { get; init; }

        public double Removed { get; init; }

        public double PowersChanged { get; init; }

        public double ElementChanges { get; init; }

        public double EditorialChanges { get; init; }

        public double ServicesAdded { get; init; }

        public double ServicesRemoved { get; init; }

        public double ServicesChanged { get; init; }

        public double Transferred { get; init; }

        public double Delegated { get; init; }

        public double Recalled { get; init; }

        public double Suspended { get; init; }

        public double Resumed { get; init; }

        public CountRow Answer(Func<string, (string Key, string Name)> names)
        {
            var (key, name) = names(Key);
            return new CountRow(
                key, name, (long)Added, (long)Removed, (long)PowersChanged, (long)ElementChanges, (long)EditorialChanges,
                (long)ServicesAdded, (long)ServicesRemoved, (long)ServicesChanged, (long)Transferred, (long)Delegated, (long)Recalled,
                (long)Suspended, (long)Resumed);
        }
    }
}
