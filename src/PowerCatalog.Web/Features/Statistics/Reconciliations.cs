using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using PowerCatalog.Papers.Reports;
using PowerCatalog.ReadModels.Engine;
using PowerCatalog.ReadModels.Statistics;
using PowerCatalog.Web.Http.Caching;
using PowerCatalog.Web.Http.Requests;
using PowerCatalog.Web.Layout.Routing;

namespace PowerCatalog.Web.Features.Statistics;

/// <summary>Reconciles a year.</summary>
internal static class Reconciliations
{
    public static readonly QueryParameter Year = new("year", ParameterType.Number, "年份 The year.")
    {
        Called = new("年份", "Year"),
        Least = 1949,
        Most = 9998,
    };

    public static async ValueTask<PageContent<ReconcileModel>> PageAsync(PageRequest request)
    {
        var view = request.View;
        var years = view.Counts(DateOnly.MinValue, new DateOnly(9999, 12, 30), CountBy.Year).SkipLast(1)
            .Select(row => int.Parse(row.Key, CultureInfo.InvariantCulture)).ToList();
        // Where none is asked for: the last of the lens's day in which something took effect.
        var year = (int?)request.Query.Number(Year) ?? years.FindLast(candidate => candidate <= view.Lens.On.Year);
        if (year == 0) year = view.Lens.On.Year;
        var (first, last) = (new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));
        var (adjustments, departments) = (view.Counts(first, last, CountBy.Adjustment), view.Counts(first, last, CountBy.Department));
        var known = await FiguresAsync(request.Request, year);
        var figures = known.Select(figure => new FigureChecked(figure, Summed(figure.Key, adjustments, departments)));
        var title = request.T["核对年度数字", "Reconcile a year"];
        return new PageContent<ReconcileModel>(
            title, request.AuditWay(title), new ReconcileModel(year, years, [.. figures], adjustments, departments)
            {
                Paragraph = YearParagraph.Of(view.Catalog.Name, year, known),
            });
    }

    /// <summary>
    /// The figures of a year. Every item of the list is looked at for them, at three points of time; what was known does not change, so
    /// they are kept.
    /// </summary>
    public static ValueTask<IReadOnlyList<AnnualFigure>> FiguresAsync(CatalogRequest request, int year)
    {
        var (services, lens) = (request.Http.RequestServices, request.View.Lens);
        var key = new FiguresKey(
            request.View.Catalog.Division.Value, services.GetRequiredService<ReadModelFiles>().Current, lens.Head, lens.Known,
            lens.AsRecorded, year);
        return services.GetRequiredService<Remembered<FiguresKey, IReadOnlyList<AnnualFigure>>>().GetAsync(
            key, _ => ValueTask.FromResult(request.View.FiguresOf(year)), request.Http.RequestAborted);
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
