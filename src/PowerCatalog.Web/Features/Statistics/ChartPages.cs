using Microsoft.Extensions.DependencyInjection;
using PowerCatalog.Listings.Columns;
using PowerCatalog.Listings.Statistics;
using PowerCatalog.Listings.Townships;
using PowerCatalog.ReadModels.Auditing;
using PowerCatalog.ReadModels.Statistics;
using PowerCatalog.ReadModels.TownshipDelegations;
using PowerCatalog.Web.Http.Caching;
using PowerCatalog.Web.Http.Requests;
using PowerCatalog.Web.Layout.Context;
using PowerCatalog.Web.Layout.Routing;

namespace PowerCatalog.Web.Features.Statistics;

/// <summary>The pictures. A picture is drawn from the table below it, and the table comes down as a file.</summary>
internal static class ChartPages
{
    private static readonly QueryParameter[] Range = [QueryParameters.From, QueryParameters.To];

    public static void Map(PageRoutes routes)
    {
        routes.MapAsync<ChartPage, ChartModel>("/charts", Range, PageAsync);
        routes.Tables("/charts/months", Range, question => Counts(question, CountBy.Month, StatisticsListings.ByMonth));
        routes.Tables("/charts/departments", Range, question => Counts(question, CountBy.Department, StatisticsListings.ByDepartment));
        routes.Tables("/charts/townships", [], Townships);
        routes.Tables("/charts/limits", [], Limits);
    }

    private static async ValueTask<PageContent<ChartModel>> PageAsync(PageRequest question)
    {
        var view = question.View;
        var (from, to) = Asked(question);
        var model = new ChartModel(
            from, to, view.Counts(from, to, CountBy.Month), view.Counts(from, to, CountBy.Department), Working(question),
            await LimitsAsync(question));
        var title = question.T["图表", "Pictures"];
        return new PageContent<ChartModel>(title, question.Way(new Crumb(title)), model)
        {
            Scripts = ["echarts.common.min.js", "charts.js"],
        };
    }

    // Every power's limits are read for them, and through one lens they stay as they are.
    private static ValueTask<IReadOnlyList<LimitRow>> LimitsAsync(PageRequest question)
    {
        var services = question.Http.RequestServices;
        var key = LensKey.Of(question.Question);
        return services.GetRequiredService<Remembered<LensKey, IReadOnlyList<LimitRow>>>()
            .GetAsync(key, _ => ValueTask.FromResult(question.View.LimitsByDepartment()), question.Http.RequestAborted);
    }

    // What takes effect after the lens's day has not happened yet as far as the page goes.
    private static (DateOnly From, DateOnly To) Asked(PageRequest question)
    {
        var (from, to) = (
            question.Query.Date(QueryParameters.From) ?? question.View.Clocks().Days[0].Day,
            question.Query.Date(QueryParameters.To) ?? question.View.Lens.On);
        if (question.Query.Has(QueryParameters.From) && from > to)
            throw QueryValues.Refused("from 不能晚于 to。", "The day in 'from' may not be later than 'to'.");
        return (from, to);
    }

    private static IReadOnlyList<TownshipAnswer> Working(PageRequest question) =>
        [.. question.View.Townships().Where(township => township.Open)];

    private static TableContent Counts(PageRequest question, CountBy by, Listing<CountRow> listing)
    {
        var (from, to) = Asked(question);
        return listing.With(question.View.Counts(from, to, by));
    }

    private static TableContent Townships(PageRequest question) => TownshipListings.All(question.Words).With(Working(question));

    private static TableContent Limits(PageRequest question) => StatisticsListings.Limits.With(question.View.LimitsByDepartment());
}
