using Microsoft.AspNetCore.Builder;
using PowerCatalog.ReadModels.AuditHistory;
using PowerCatalog.ReadModels.Auditing;
using PowerCatalog.ReadModels.TownshipDelegations;
using PowerCatalog.Web.Http.Limiting;
using PowerCatalog.Web.Http.OpenApi;
using PowerCatalog.Web.Http.Problems;
using PowerCatalog.Web.Http.Requests;
using PowerCatalog.Web.Http.Responses;
using PowerCatalog.Web.Http.Routing;
using PowerCatalog.Web.Presentation;

namespace PowerCatalog.Web.Features.Audit;

/// <summary>What an auditor follows: trails, who set what, where a power came from, and the ledger replayed.</summary>
internal static class TrailEndpoints
{
    public static void Map(CatalogRoutes routes)
    {
        routes.Map("/powers/{code}/blame", [], Blame).Describe(
            "getPowerBlame", Tags.Powers, "每项要素由哪个决定所定 The adjustment that set each element as shown",
            "For each element of the power through the lens: its value, the fact and the correction that set it, the adjustment, its date "
                + "and who recorded it.").Refuses(ProblemTypes.PowerNotFound);
        routes.Map("/powers/{code}/lineage", [], Lineage).Describe(
            "getPowerLineage", Tags.Powers, "职权的来龙去脉 Where a power came from and went",
            "Merges and splits both ways, renamings and transfers of all concerned.").Refuses(ProblemTypes.PowerNotFound);
        routes.Map(
            "/departments/{department}/history", [QueryParameters.Order],
            request => Trail(request, view => view.TrailOfDepartment(request.Http.Route("department"), TrailOrders.Of(request)) ?? []))
            .Describe(
            "getDepartmentHistory", Tags.Departments, "部门的变动轨迹 The trail of a department",
            "Through its names, what was merged into it and what it was merged into.");
        routes.Map(
            "/townships/{code}/history", [QueryParameters.Order],
            request => Trail(request, view => view.TrailOf(KnownReceiver.Of(request.TownshipCode()), TrailOrders.Of(request)))).Describe(
            "getTownshipHistory", Tags.Townships, "乡镇（街道）的变动轨迹 The trail of a township",
            "Its own facts, and every power given to it or taken back.").Refuses(ProblemTypes.TownshipNotFound);
        routes.Map(
            "/receivers/{receiver}/history", [QueryParameters.Order],
            request => Trail(request, view => view.TrailOf(request.Receiver(), TrailOrders.Of(request)))).Describe(
            "getReceiverHistory", Tags.Receivers, "承接单位的变动轨迹 The trail of a receiver",
            "Every power given to it or taken back.").Refuses(ProblemTypes.ReceiverNotFound, ProblemTypes.ReceiverAmbiguous);
        routes.Map(
            "/actors/{actor}/history", [QueryParameters.Order, .. QueryParameters.Paging], LongTrails.OfActor, LongTrails.TableOfActor)
            .Describe(
            "getActorHistory", Tags.Adjustments, "一个经办人记录的全部 What somebody recorded",
            "Every fact, page by page; a page holds so many facts, and a fact may be of several changes.");
        routes.Map("/adjustments/{id}/history", QueryParameters.Paging, LongTrails.OfAdjustment, LongTrails.TableOfAdjustment).Describe(
            "getAdjustmentHistory", Tags.Adjustments, "一个决定的全部记录 All facts of an adjustment",
            "Powers, departments, townships, corrections and annulments, with what corrected or annulled them later; a page holds so many "
                + "facts, and a fact may be of several changes.").Refuses(ProblemTypes.AdjustmentNotFound);
        routes.MapAsync("/replay", QueryParameters.Paging, ReplayAnswers.ListAsync).RequireRateLimiting(Limits.Computations).Describe(
            "replay", Tags.Events, "只凭台账重建清单 The list from the ledger alone",
            "Replays the ledger up to the lens's revision by the plain definition; what the read models hold is not asked.");
        routes.MapAsync("/replay/check", QueryParameters.Paging, ReplayAnswers.CheckAsync).RequireRateLimiting(Limits.Computations)
            .Describe(
            "replayCheck", Tags.Events, "台账与读模型核对 Holds the ledger against the read models",
            "Replays the ledger up to the lens's revision by the plain definition, and lists each difference; none where all is well.");
        routes.MapAsync("/replay/steps", [], ReplayAnswers.ListStepsAsync).RequireRateLimiting(Limits.Computations).Describe(
            "replaySteps", Tags.Events, "逐个决定重放 Replays adjustment by adjustment",
            "What each adjustment did, and what stands on the lens's day as known after it.");
    }

    private static ListAnswer<BlamedElement> Blame(CatalogRequest request)
    {
        var items = request.View.BlameOf(request.Power());
        return new ListAnswer<BlamedElement>(request.Catalog, request.Lens, items, items.Count);
    }

    private static ListAnswer<LineageStep> Lineage(CatalogRequest request)
    {
        var items = request.View.LineageOf(request.Power());
        return new ListAnswer<LineageStep>(request.Catalog, request.Lens, items, items.Count);
    }

    private static ListAnswer<HistoryEntry> Trail(
        CatalogRequest request, Func<ReadModels.Lenses.CatalogView, IReadOnlyList<HistoryEntry>> ask)
    {
        var items = ask(request.View);
        return new ListAnswer<HistoryEntry>(request.Catalog, request.Lens, items, items.Count);
    }
}
