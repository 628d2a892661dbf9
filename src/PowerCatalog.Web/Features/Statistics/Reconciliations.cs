using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using PowerCatalog.ReadModels.Engine;
using PowerCatalog.ReadModels.Statistics;
using PowerCatalog.Web.Http.Caching;
using PowerCatalog.Web.Http.Requests;
using PowerCatalog.Web.Layout.Routing;

namespace PowerCatalog.Web.Features.Statistics;

/// <summary>The figures of a year and what they are made of.</summary>
/// <param name="Year">The year.</param>
/// <param name="Years">The years in which something takes effect.</param>
/// <param name="Figures">The figures.</param>
/// <param name="Adjustments">Counts by adjustment; the last row is the sum.</param>
/// <param name="Departments">Counts by department; the last row is the sum.</param>
public sealed record ReconcileModel(
    int Year, IReadOnlyList<int> Years, IReadOnlyList<FigureChecked> Figures, IReadOnlyList<CountRow> Adjustments,
    IReadOnlyList<CountRow> Departments);

/// <summary>A figure beside what the tables below give for it.</summary>
/// <param name="Figure">The figure.</param>
/// <param name="Summed">The same, added up from the rows; null where it is no sum of them.</param>
public sealed record FigureChecked(AnnualFigure Figure, long? Summed)
{
    /// <summary>Whether both agree; null where there is nothing to compare.</summary>
    public bool? Agrees => Summed is { } summed ? summed == Figure.Value : null;
}

/// <summary>All that the figures of a year depend on.</summary>
internal sealed record FiguresKey(string Division, string? ReadModels, long Head, long Known, bool AsRecorded, int Year);

/// <summary>Reconciles a year.</summary>
internal static class Reconciliations
{
    public static readonly QueryParameter Year = new("year", ParameterType.Number, "年份 The year.") { Least = 1949, Most = 9998 };

    public static async ValueTask<PageContent<ReconcileModel>> PageAsync(PageRequest question)
    {
        var view = question.View;
        var years = view.Counts(DateOnly.MinValue, new DateOnly(9999, 12, 30), CountBy.Year).SkipLast(1)
            .Select(row => int.Parse(row.Key, CultureInfo.InvariantCulture)).ToList();
        // Where none is asked for: the last of the lens's day in which something took effect.
        var year = (int?)question.Query.Number(Year) ?? years.FindLast(candidate => candidate <= view.Lens.On.Year);
        if (year == 0) year = view.Lens.On.Year;
        var (first, last) = (new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));
        var (adjustments, departments) = (view.Counts(first, last, CountBy.Adjustment), view.Counts(first, last, CountBy.Department));
        var figures = (await FiguresAsync(question, year))
            .Select(figure => new FigureChecked(figure, Summed(figure.Key, adjustments, departments)));
        var title = question.T["核对年度数字", "Reconcile a year"];
        return new PageContent<ReconcileModel>(
            title, question.AuditWay(title), new ReconcileModel(year, years, [.. figures], adjustments, departments));
    }

    // Every item of the list is looked at for them, at three points of time; what was known does not change.
    private static ValueTask<IReadOnlyList<AnnualFigure>> FiguresAsync(PageRequest question, int year)
    {
        var (services, lens) = (question.Http.RequestServices, question.View.Lens);
        var key = new FiguresKey(
            question.View.Catalog.Division.Value, services.GetRequiredService<ReadModelFiles>().Current, lens.Head, lens.Known,
            lens.AsRecorded, year);
        return services.GetRequiredService<Remembered<FiguresKey, IReadOnlyList<AnnualFigure>>>().GetAsync(
            key, _ => ValueTask.FromResult<IReadOnlyList<AnnualFigure>>([.. question.View.FiguresOf(year)]), question.Http.RequestAborted);
    }

    private static long? Summed(string key, IReadOnlyList<CountRow> adjustments, IReadOnlyList<CountRow> departments) => key switch
    {
        "added" => adjustments.SkipLast(1).Sum(row => row.Added),
        "removed" => adjustments.SkipLast(1).Sum(row => row.Removed),
        "powersChanged" => adjustments.SkipLast(1).Sum(row => row.PowersChanged),
        "elementChanges" => adjustments.SkipLast(1).Sum(row => row.ElementChanges),
        "departments" => departments.SkipLast(1).Count(row => row.Added + row.Removed + row.PowersChanged > 0),
        _ => null,
    };
}
