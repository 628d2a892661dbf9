using System.Globalization;
using PowerCatalog.Domain.Text;
using PowerCatalog.Listings.Columns;
using PowerCatalog.Listings.Statistics;
using PowerCatalog.ReadModels.Statistics;
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
        routes.Map("/reports/{year:int:range(1949,9998)}", [], Report, ReportTable).Describe(
            "getReport", Tags.Statistics, "年度报告数据 The figures of an annual report", "Each figure with its rule: formula and item set.");
    }

    private static StatisticsAnswer Counts(CatalogRequest question)
    {
        var (from, to, by) = Range(question);
        var rows = Rows(question);
        return new StatisticsAnswer(
            question.Catalog, question.Lens, from, to, by, new Bilingual(StatisticsQueries.RuleZh, StatisticsQueries.RuleEn),
            [.. rows.SkipLast(1)], rows.Count - 1, rows[^1]);
    }

    private static TableContent CountsTable(CatalogRequest question) => StatisticsListings.Counts.With(Rows(question));

    // The last row is the sum.
    private static IReadOnlyList<CountRow> Rows(CatalogRequest question)
    {
        var (from, to, by) = Range(question);
        return StatisticsListings.Rows(
            question.View, question.Words, from ?? new DateOnly(1900, 1, 1), to ?? new DateOnly(9999, 12, 30), by);
    }

    private static (DateOnly? From, DateOnly? To, CountBy By) Range(CatalogRequest question)
    {
        var (from, to) = (question.Query.Date(QueryParameters.From), question.Query.Date(QueryParameters.To));
        if (from > to) throw QueryValues.Refused("from 不能晚于 to。", "The day in 'from' may not be later than 'to'.");
        return (from, to, Enum.Parse<CountBy>(question.Query.Text(QueryParameters.By) ?? nameof(CountBy.Year), ignoreCase: true));
    }

    private static ReportAnswer Report(CatalogRequest question)
    {
        var year = Year(question);
        var items = question.View.FiguresOf(year);
        return new ReportAnswer(question.Catalog, question.Lens, year, items, items.Count);
    }

    private static TableContent ReportTable(CatalogRequest question)
    {
        var year = Year(question);
        return StatisticsListings.Figures(year).With(question.View.FiguresOf(year));
    }

    private static int Year(CatalogRequest question) => int.Parse(question.Http.Route("year"), CultureInfo.InvariantCulture);
}
