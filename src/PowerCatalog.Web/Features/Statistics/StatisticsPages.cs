using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using PowerCatalog.ReadModels.Statistics;
using PowerCatalog.Web.Http.Caching;
using PowerCatalog.Web.Http.Keeping;
using PowerCatalog.Web.Http.Limiting;
using PowerCatalog.Web.Layout.Routing;

namespace PowerCatalog.Web.Features.Statistics;

/// <summary>The pages that count.</summary>
internal static class StatisticsPages
{
    public static void Add(IServiceCollection services)
    {
        services.AddSingleton(provider => new Remembered<LensKey, IReadOnlyList<LimitRow>>(
            provider.GetRequiredService<AnswerCache>(), rows => rows.Sum(row => AnswerSize.Of(row.Key, row.Name))));
        services.AddSingleton(provider => new Remembered<FiguresKey, IReadOnlyList<AnnualFigure>>(
            provider.GetRequiredService<AnswerCache>(), figures => figures.Sum(figure => AnswerSize.Of(figure.Key))));
    }

    public static void Map(PageRoutes routes)
    {
        ChartPages.Map(routes);
        StatedPages.Map(routes);
        routes.MapAsync<ReconcilePage, ReconcileModel>("/audit/reconcile", [Reconciliations.Year], Reconciliations.PageAsync)
            .RequireRateLimiting(Limits.Computations);
    }
}
