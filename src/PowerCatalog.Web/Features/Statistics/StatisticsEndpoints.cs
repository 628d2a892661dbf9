using System.Globalization;
using PowerCatalog.Domain.Text;
using PowerCatalog.Listings.Columns;
using PowerCatalog.Listings.Statistics;
using PowerCatalog.ReadModels.Statistics;
using PowerCatalog.Web.Http.Limiting;
using PowerCatalog.Web.Http.OpenApi;
using PowerCatalog.Web.Http.Requests;
using PowerCatalog.Web.Http.Routing;

namespace PowerCatalog.Web.Features.Statistics;

/// <summary>What was done, counted; and the figures of an annual report.</summary>
internal static class StatisticsEndpoints
{
    public static void Map(CatalogRoutes routes)
    {
        routes.Map("/statistics", [QueryParameters.From, QueryParameters.To, QueryParameters.By], Counts, CountsTable).Describe(
            "getStatistics", Tags.Statistics, "调整统计 Counts of what was done",
            "Counts of what takes effect in a range of days, by adjustment, department, category, month or year; rows add up to the sum. "
                + "The answer says how it is counted.");
        routes.MapAsync("/reports/{year:int:range(1949,9998)}", [], ReportAsync, ReportTableAsync, Limits.Computations).Describe(
            "getReport", Tags.Statistics, "年度报告数据 The figures of an annual report", "Each figure with its rule: formula and item set.");
    }

    private static StatisticsAnswer Counts(CatalogRequest request)
    {
        var (from, to, by) = Range(request);
        var rows = Rows(request);
        return new StatisticsAnswer(
            request.Catalog, request.Lens, from, to, by, new Bilingual(StatisticsQueries.RuleZh, StatisticsQueries.RuleEn),
            [.. rows.SkipLast(1)], rows.Count - 1, rows[^1]);
    }

    private static TableContent CountsTable(CatalogRequest request) => StatisticsListings.Counts.With(Rows(request));

    // The last row is the sum.
    private static IReadOnlyList<CountRow> Rows(CatalogRequest request)
    {
        var (from, to, by) = Range(request);
        return StatisticsListings.Rows(
            request.View, request.Words, from ?? new DateOnly(1900, 1, 1), to ?? new DateOnly(9999, 12, 30), by);
    }

    private static (DateOnly? From, DateOnly? To, CountBy By) Range(CatalogRequest request)
    {
        var (from, to) = (request.Query.Date(QueryParameters.From), request.Query.Date(QueryParameters.To));
        if (from > to) throw QueryValues.Refused("from 不能晚于 to。", "The day in 'from' may not be later than 'to'.");
        return (from, to, Enum.Parse<CountBy>(request.Query.Text(QueryParameters.By) ?? nameof(CountBy.Year), ignoreCase: true));
    }

    private static async ValueTask<ReportAnswer> ReportAsync(CatalogRequest request)
    {
        var year = Year(request);
        var items = await Reconciliations.FiguresAsync(request, year);
        return new ReportAnswer(request.Catalog, request.Lens, year, items, items.Count);
    }

    private static async ValueTask<TableContent> ReportTableAsync(CatalogRequest request)
    {
        var year = Year(request);
        return StatisticsListings.Figures(year).With(await Reconciliations.FiguresAsync(request, year));
    }

    private static int Year(CatalogRequest request) => int.Parse(request.Http.Route("year"), CultureInfo.InvariantCulture);
}
