using Microsoft.Extensions.DependencyInjection;
using PowerCatalog.ReadModels.Statistics;
using PowerCatalog.Web.Http.Caching;
using PowerCatalog.Web.Layout.Routing;

namespace PowerCatalog.Web.Features.Statistics;

/// <summary>The pages that count.</summary>
internal static class StatisticsPages
{
    public static void Add(IServiceCollection services)
    {
        services.AddSingleton(_ => new Remembered<LensKey, IReadOnlyList<LimitRow>>(32));
        services.AddSingleton(_ => new Remembered<FiguresKey, IReadOnlyList<AnnualFigure>>(32));
    }

    public static void Map(PageRoutes routes)
    {
        ChartPages.Map(routes);
        routes.MapAsync<ReconcilePage, ReconcileModel>("/audit/reconcile", [Reconciliations.Year], Reconciliations.PageAsync);
    }
}
