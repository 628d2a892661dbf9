using PowerCatalog.Domain.Elements;
using PowerCatalog.Domain.Powers;
using PowerCatalog.ReadModels.Lenses;
using PowerCatalog.ReadModels.PowerList;

namespace PowerCatalog.ReadModels.Statistics;

/// <summary>The sums of statutory and promised limits over powers.</summary>
/// <param name="Key">The department's code; <c>total</c> for the sum.</param>
/// <param name="Name">Its name on the day.</param>
/// <param name="Powers">The number of powers in the sums.</param>
/// <param name="Statutory">Their statutory limits, in working days.</param>
/// <param name="Promised">Their promised limits, in working days.</param>
public sealed record LimitRow(string Key, string Name, long Powers, long Statutory, long Promised)
{
    /// <summary>The percentage by which the promised limits are shorter, with two decimal places.</summary>
    public decimal ReductionPercent => LimitQueries.Reduction(Statutory, Promised);
}

/// <summary>Queries how far promised limits are below statutory ones.</summary>
public static class LimitQueries
{
    /// <summary>What plain days (日, 天) mean (<see cref="LimitDays"/>), in Chinese.</summary>
    internal const string DaysZh = "只写“日”“天”的，行政许可按工作日计（行政许可法第八十二条），其他按自然日计。";

    /// <summary>The same in English.</summary>
    internal const string DaysEn =
        "plain days (日, 天) are working days for permits (行政许可法 art. 82) and days of the calendar for others.";

    /// <summary>The counting rule in Chinese.</summary>
    public const string RuleZh = "范围：当日在册、两项时限均以工作日计且法定时限大于零的行政权力；" + DaysZh + "压减（%） = (法定时限合计 − 承诺时限合计) ÷ 法定时限合计 × 100，四舍五入两位。";

    /// <summary>The same in English.</summary>
    public const string RuleEn =
        "Powers on the list on the day with both limits in working days and the statutory above zero; " + DaysEn
            + " Reduced (%) = (sum of statutory limits - sum of promised limits) / sum of statutory limits x 100, two places.";

    /// <summary>One row per department, by code; the last row is the sum.</summary>
    public static IReadOnlyList<LimitRow> LimitsByDepartment(this CatalogView view)
    {
        var names = new DepartmentNames(view);
        var rows = view.Query(
            $"""
            SELECT v.department, v.category, v.elements ->> '$.statutoryLimit', v.elements ->> '$.promisedLimit'
            FROM power_validity r JOIN versions v ON v.version_id = r.version_id
            WHERE r.catalog_id = @catalog AND {view.Meets("r")} AND r.category <> 10
            """,
            view.Parameters(),
            static row => (Department: row.Text(0), Category: row.Number(1), Statutory: row.TextOrNull(2), Promised: row.TextOrNull(3)))
            .Select(row => (row.Department, Limits: Comparable((Category)row.Category, row.Statutory, row.Promised)))
            .Where(row => row.Limits is not null)
            .GroupBy(row => row.Department, row => row.Limits!.Value).OrderBy(group => group.Key, StringComparer.Ordinal)
            .Select(
                group => new LimitRow(
                    group.Key, names[group.Key], group.Count(), group.Sum(limits => limits.Statutory),
                    group.Sum(limits => limits.Promised))).ToList();
        return
        [
            .. rows,
            new LimitRow("total", "合计", rows.Sum(row => row.Powers), rows.Sum(row => row.Statutory), rows.Sum(row => row.Promised)),
        ];
    }

    /// <summary>Both limits in working days; null where they are not comparable.</summary>
    internal static (long Statutory, long Promised)? Comparable(Category category, string? statutory, string? promised) =>
        WorkingDays(category, statutory) is { } allowed and > 0 && WorkingDays(category, promised) is { } said ? (allowed, said) : null;

    internal static decimal Reduction(long before, long after) =>
        before == 0 ? 0 : Math.Round(100m * (before - after) / before, 2, MidpointRounding.AwayFromZero);

    private static long? WorkingDays(Category category, string? text) =>
        text is not null && Limit.TryParse(text, out var limit) && limit.KindFor(category) == DayKind.Working ? limit.Days : null;
}
