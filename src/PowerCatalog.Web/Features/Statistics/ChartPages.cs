using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using PowerCatalog.Listings.Columns;
using PowerCatalog.Listings.Statistics;
using PowerCatalog.Listings.Townships;
using PowerCatalog.ReadModels.Auditing;
using PowerCatalog.ReadModels.Statistics;
using PowerCatalog.ReadModels.TownshipDelegations;
using PowerCatalog.Web.Http.Caching;
using PowerCatalog.Web.Http.Limiting;
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
        routes.MapAsync<ChartPage, ChartModel>("/charts", Range, PageAsync).RequireRateLimiting(Limits.Computations);
        routes.Tables("/charts/months", Range, request => Counts(request, CountBy.Month, StatisticsListings.ByMonth));
        routes.Tables("/charts/departments", Range, request => Counts(request, CountBy.Department, StatisticsListings.ByDepartment));
        routes.Tables("/charts/townships", [], Townships);
        routes.TablesAsync("/charts/limits", [], LimitsTableAsync, Limits.Computations);
    }

    private static async ValueTask<PageContent<ChartModel>> PageAsync(PageRequest request)
    {
        var view = request.View;
        var (from, to) = Asked(request);
        var model = new ChartModel(
            from, to, view.Counts(from, to, CountBy.Month), view.Counts(from, to, CountBy.Department), Working(request),
            await LimitsAsync(request));
        var title = request.T["图表", "Pictures"];
        return new PageContent<ChartModel>(title, request.Way(new Crumb(title)), model)
        {
            Scripts = ["echarts.common.min.js", "charts.js"],
        };
    }

    // Every power's limits are read for them, and through one lens they stay as they are.
    private static ValueTask<IReadOnlyList<LimitRow>> LimitsAsync(PageRequest request)
    {
        var services = request.Http.RequestServices;
        var key = LensKey.Of(request.Request);
        return services.GetRequiredService<Remembered<LensKey, IReadOnlyList<LimitRow>>>()
            .GetAsync(key, _ => ValueTask.FromResult(request.View.LimitsByDepartment()), request.Http.RequestAborted);
    }

    // What takes effect after the lens's day has not happened yet as far as the page goes.
    private static (DateOnly From, DateOnly To) Asked(PageRequest request)
    {
        var (from, to) = (
            request.Query.Date(QueryParameters.From) ?? request.View.Clocks().Days[0].Day,
            request.Query.Date(QueryParameters.To) ?? request.View.Lens.On);
        if (request.Query.Has(QueryParameters.From) && from > to)
            throw QueryValues.Refused("from 不能晚于 to。", "The day in 'from' may not be later than 'to'.");
        return (from, to);
    }

    private static IReadOnlyList<TownshipAnswer> Working(PageRequest request) =>
        [.. request.View.Townships().Where(township => township.Open).OrderByDescending(township => township.Powers)];

    private static TableContent Counts(PageRequest request, CountBy by, Listing<CountRow> listing)
    {
        var (from, to) = Asked(request);
        return listing.With(request.View.Counts(from, to, by));
    }

    private static TableContent Townships(PageRequest request) => TownshipListings.All(request.Words).With(Working(request));

    private static async ValueTask<TableContent> LimitsTableAsync(PageRequest request) =>
        StatisticsListings.Limits.With(await LimitsAsync(request));
}
