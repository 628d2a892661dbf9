using System.Globalization;
using PowerCatalog.Domain.Powers;
using PowerCatalog.Exchange.Workbooks;
using PowerCatalog.ReadModels.Statistics;
using PowerCatalog.Web.Http.OpenApi;
using PowerCatalog.Web.Http.Requests;
using PowerCatalog.Web.Http.Responses;
using PowerCatalog.Web.Http.Routing;
using PowerCatalog.Web.Http.Tables;

namespace PowerCatalog.Web.Features.Statistics;

/// <summary>What was done, counted; and the figures of an annual report.</summary>
internal static class StatisticsEndpoints
{
    public static void Map(CatalogRoutes routes)
    {
        routes.Map("/statistics", [QueryParameters.From, QueryParameters.To, QueryParameters.By], Counts, CountsTable).Describe(
            "getStatistics", Tags.Statistics, "调整统计 Counts of what was done",
            "Counts of what takes effect in a range of days, by decision, department, category, month or year; rows add up to the sum. "
                + "The answer says how it is counted.");
        routes.Map("/reports/{year:int:range(1949,9998)}", [], Report, ReportTable).Describe(
            "getReport", Tags.Statistics, "年度报告数据 The figures of an annual report", "Each figure with its rule: formula and item set.");
    }

    private static StatisticsAnswer Counts(CatalogQuestion question)
    {
        var (from, to, by) = Range(question);
        var rows = Rows(question);
        return new StatisticsAnswer(
            question.Catalog, question.Lens, from, to, by, new BothNames(StatisticsQueries.RuleZh, StatisticsQueries.RuleEn), rows[..^1],
            rows.Count - 1, rows[^1]);
    }

    private static TableContent CountsTable(CatalogQuestion question)
    {
        Column<CountItem>[] columns =
        [
            new("分列", row => row.Key),
            new("名称", row => row.Name),
            .. new (string Heading, Func<CountItem, long?> Value)[]
            {
                ("增加（项）", row => row.Added), ("减少（项）", row => row.Removed), ("变更（项）", row => row.PowersChanged),
                ("变更要素（处）", row => row.ElementChanges),
                ("其中文字性调整（处）", row => row.EditorialChanges), ("公共服务增加（项）", row => row.ServicesAdded),
                ("公共服务减少（项）", row => row.ServicesRemoved),
                ("公共服务变更（项）", row => row.ServicesChanged), ("划转（项）", row => row.Transferred), ("赋权（项）", row => row.Delegated),
                ("收回（项）", row => row.Recalled),
                ("暂停（项）", row => row.Suspended), ("恢复（项）", row => row.Resumed),
            }.Select(column => Column<CountItem>.Number(column.Heading, column.Value)),
        ];
        return TableContent.Of("调整统计", columns, Rows(question));
    }

    // The last row is the sum.
    private static List<CountItem> Rows(CatalogQuestion question)
    {
        var (from, to, by) = Range(question);
        var rows = question.View.Counts(from ?? new DateOnly(1900, 1, 1), to ?? new DateOnly(9999, 12, 30), by);
        return [.. rows.Select(row => Item(row, by, question.Reference))];
    }

    private static (DateOnly? From, DateOnly? To, CountBy By) Range(CatalogQuestion question)
    {
        var (from, to) = (question.Query.Date(QueryParameters.From), question.Query.Date(QueryParameters.To));
        if (from > to) throw QueryValues.Refused("from 不能晚于 to。", "The day in 'from' may not be later than 'to'.");
        return (from, to, Enum.Parse<CountBy>(question.Query.Text(QueryParameters.By) ?? nameof(CountBy.Year), ignoreCase: true));
    }

    private static ReportAnswer Report(CatalogQuestion question)
    {
        var year = Year(question);
        var items = question.View.FiguresOf(year)
            .Select(
                figure => new FigureItem(
                    figure.Key, figure.Value, new BothNames(figure.NameZh, figure.NameEn), new BothNames(figure.RuleZh, figure.RuleEn)))
                .ToList();
        return new ReportAnswer(question.Catalog, question.Lens, year, items, items.Count);
    }

    private static TableContent ReportTable(CatalogQuestion question)
    {
        Column<AnnualFigure>[] columns =
        [
            new("指标", figure => figure.NameZh), new("数值", figure => figure.Value.ToString(CultureInfo.InvariantCulture), ColumnKind.Number),
            new("口径", figure => figure.RuleZh),
        ];
        var year = Year(question);
        return TableContent.Of($"{year}年度报告数据", columns, question.View.FiguresOf(year));
    }

    private static int Year(CatalogQuestion question) => int.Parse(question.Http.Route("year"), CultureInfo.InvariantCulture);

    private static CountItem Item(CountRow row, CountBy by, Names names)
    {
        var name = by == CountBy.Category && CoreElements.TryReadCategory(row.Key, out var category) ? names.Of(category).Zh : row.Name;
        return new CountItem(
            row.Key, name, row.Added, row.Removed, row.PowersChanged, row.ElementChanges, row.EditorialChanges, row.ServicesAdded,
            row.ServicesRemoved, row.ServicesChanged,
            row.Transferred, row.Delegated, row.Recalled, row.Suspended, row.Resumed);
    }
}
