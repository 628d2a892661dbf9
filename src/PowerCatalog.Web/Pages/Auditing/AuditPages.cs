using Microsoft.Extensions.DependencyInjection;
using PowerCatalog.ReadModels.Comparing;
using PowerCatalog.ReadModels.Statistics;
using PowerCatalog.Web.Asking;
using PowerCatalog.Web.Comparing;
using PowerCatalog.Web.Pages.Frame;

namespace PowerCatalog.Web.Pages.Auditing;

/// <summary>The auditor's desk and its tools.</summary>
internal static class AuditPages
{
    public static readonly QueryWord Kind = new("kind", WordType.Text, "只看一种差别 One kind of difference only.") { Values = ComparedKinds.All };

    private static readonly QueryWord DeskPart = PageWords.Part with { Values = ["state"] };
    private static readonly QueryWord[] States = [CompareEndpoints.FromOn, CompareEndpoints.FromKnown, CompareEndpoints.ToOn, CompareEndpoints.ToKnown, Words.Department, Kind];

    public static void Add(IServiceCollection services)
    {
        services.AddSingleton(_ => new Remembered<ReplayKey, Replayed>(16));
        services.AddSingleton(_ => new Remembered<StatesKey, Comparison>(6));
        services.AddSingleton(_ => new Remembered<ReplayKey, IReadOnlyList<LimitRow>>(32));
        services.AddSingleton(_ => new Remembered<FiguresKey, IReadOnlyList<AnnualFigure>>(32));
    }

    public static void Map(PageRoutes routes)
    {
        routes.Map<DeskPage, DeskModel>("/audit", [DeskPart], question => Desk.Page(question, question.Query.Has(DeskPart)));
        routes.MapAsync<ComparePage, CompareModel>("/audit/compare", [.. States, Words.Page], TwoStates.PageAsync);
        routes.Tables("/audit/compare", States, ComparedTable.Of);
        routes.Map<TrailPage, TrailModel>("/audit/trail", [.. TrailQuestion.AllWords, Words.Page], Trails.Page);
        routes.Tables("/audit/trail", TrailQuestion.AllWords, Trails.Table);
        routes.MapAsync<ReconcilePage, ReconcileModel>("/audit/reconcile", [Reconciliations.Year], Reconciliations.PageAsync);
        routes.MapAsync<ReplayPage, ReplayModel>("/audit/replay", [], Replays.PageAsync);
    }

    /// <summary>The way to a tool: over the desk.</summary>
    public static IReadOnlyList<Crumb> Way(PageQuestion question, string title) => question.Way(new Crumb(question.T["审计", "Audit"], question.Links.Audit), new Crumb(title));
}
