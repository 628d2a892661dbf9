using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using PowerCatalog.Listings.Audit;
using PowerCatalog.Web.Http.Caching;
using PowerCatalog.Web.Http.Keeping;
using PowerCatalog.Web.Http.Limiting;
using PowerCatalog.Web.Http.Requests;
using PowerCatalog.Web.Layout.Context;
using PowerCatalog.Web.Layout.Routing;

namespace PowerCatalog.Web.Features.Audit;

/// <summary>The auditor's overview and tools.</summary>
internal static class AuditPages
{
    public static readonly QueryParameter Kind = new("kind", ParameterType.Text, "只看一种差别 One kind of difference only.")
    {
        Values = ComparedWords.All,
    };

    private static readonly QueryParameter OverviewPart = PageParameters.Part with { Values = ["state"] };
    private static readonly QueryParameter[] States =
    [
        CompareEndpoints.FromOn, CompareEndpoints.FromKnown, CompareEndpoints.ToOn, CompareEndpoints.ToKnown, QueryParameters.Department,
        Kind,
    ];

    public static void Add(IServiceCollection services)
    {
        services.AddSingleton(provider => new Remembered<LensKey, Replayed>(provider.GetRequiredService<AnswerCache>(), Replays.Bytes));
        ReplayAnswers.Add(services);
        Comparisons.Add(services);
    }

    public static void Map(PageRoutes routes)
    {
        routes.Map<AuditOverviewPage, AuditOverviewModel>(
            "/audit", [OverviewPart], request => AuditOverview.Page(request, request.Query.Has(OverviewPart)));
        routes.MapAsync<ComparePage, CompareModel>("/audit/compare", [.. States, QueryParameters.Page], TwoStates.PageAsync)
            .RequireRateLimiting(Limits.Computations);
        routes.Map<OnePowerPage, OnePowerModel>(
            "/powers/{code}/compare",
            [CompareEndpoints.FromOn, CompareEndpoints.FromKnown, CompareEndpoints.ToOn, CompareEndpoints.ToKnown], OnePower.Page);
        routes.TablesAsync("/audit/compare", States, TwoStates.TableAsync, Limits.Computations);
        routes.Map<TrailPage, TrailModel>("/audit/trail", [.. TrailParameters.AllWords, QueryParameters.Page], Trails.Page);
        routes.Tables("/audit/trail", TrailParameters.AllWords, Trails.Table);
        routes.MapAsync<ReplayPage, ReplayModel>("/audit/replay", [], Replays.PageAsync).RequireRateLimiting(Limits.Computations);
    }
}
