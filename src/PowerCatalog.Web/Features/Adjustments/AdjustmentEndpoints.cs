using PowerCatalog.ReadModels.AuditHistory;
using PowerCatalog.Web.Http.OpenApi;
using PowerCatalog.Web.Http.Problems;
using PowerCatalog.Web.Http.Requests;
using PowerCatalog.Web.Http.Responses;
using PowerCatalog.Web.Http.Routing;
using PowerCatalog.Web.Http.Tables;
using PowerCatalog.Web.Presentation;

namespace PowerCatalog.Web.Features.Adjustments;

/// <summary>The decisions, and what each did.</summary>
internal static class AdjustmentEndpoints
{
    public static void Map(CatalogRoutes routes)
    {
        routes.Map("/adjustments", QueryParameters.Paging, List, Table).Describe(
            "listAdjustments", Tags.Adjustments, "调整决定 The adjustments",
            "In the order in which they were recorded, each with what it did.");
        routes.Map("/adjustments/{id}", QueryParameters.Paging, One, Lines).Describe(
            "getAdjustment", Tags.Adjustments, "一个调整决定 One adjustment",
            "By its id, its document number (percent-encoded) or the revision that completed it; with its lines, before and after.")
            .Refuses(ProblemTypes.AdjustmentNotFound);
    }

    private static ListAnswer<AdjustmentItem> List(CatalogQuestion question)
    {
        var (number, size, offset) = question.Page();
        var decisions = question.View.Adjustments();
        return new ListAnswer<AdjustmentItem>(
            question.Catalog, question.Lens, [.. decisions.Skip(offset).Take(size).Select(AdjustmentItem.Of)], decisions.Count, number,
            size);
    }

    private static TableContent Table(CatalogQuestion question)
    {
        Column<AdjustmentAnswer>[] columns =
        [
            Column<AdjustmentAnswer>.Number("版本", decision => decision.Revision),
            new("文号", decision => decision.DocumentNumber),
            new("标题", decision => decision.Title),
            new("发文机关", decision => decision.Authority),
            Column<AdjustmentAnswer>.Date("决定日期", decision => decision.Decided),
            Column<AdjustmentAnswer>.Date("生效日期", decision => decision.Effective),
            Column<AdjustmentAnswer>.Date("公布日期", decision => decision.Published),
            Column<AdjustmentAnswer>.Moment("记录时间", decision => decision.Recorded),
            Column<AdjustmentAnswer>.Flag("是否首次清单", decision => decision.Opening),
            Column<AdjustmentAnswer>.Number("增加（项）", decision => decision.Added),
            Column<AdjustmentAnswer>.Number("减少（项）", decision => decision.Removed),
            Column<AdjustmentAnswer>.Number("变更（项）", decision => decision.PowersChanged),
            Column<AdjustmentAnswer>.Number("变更要素（处）", decision => decision.ElementChanges),
            Column<AdjustmentAnswer>.Number("公共服务增加（项）", decision => decision.ServicesAdded),
            Column<AdjustmentAnswer>.Number("公共服务减少（项）", decision => decision.ServicesRemoved),
            Column<AdjustmentAnswer>.Number("公共服务变更（项）", decision => decision.ServicesChanged),
            Column<AdjustmentAnswer>.Number("划转（项）", decision => decision.Transferred),
            Column<AdjustmentAnswer>.Number("赋权（项）", decision => decision.Delegated),
            Column<AdjustmentAnswer>.Number("收回（项）", decision => decision.Recalled),
            Column<AdjustmentAnswer>.Number("涉及部门（个）", decision => decision.Departments),
            new("备注", decision => decision.Remark),
        ];
        return TableContent.Of("调整决定", columns, question.View.Adjustments());
    }

    // One fact more than the page holds is read, to see whether another page follows.
    private static AdjustmentThing One(CatalogQuestion question)
    {
        var decision = Find(question);
        var (number, size, offset) = question.Page();
        var facts = question.View.LinesOf(decision.Revision, offset, size + 1).GroupBy(entry => entry.Revision).ToList();
        var items = facts.Take(size).SelectMany(fact => fact).Select(entry => HistoryItem.Of(entry, question.Reference));
        return new AdjustmentThing(
            question.Catalog, question.Lens, AdjustmentItem.Of(decision), [.. items], number, size, facts.Count > size);
    }

    private static TableContent Lines(CatalogQuestion question)
    {
        var decision = Find(question);
        var names = question.Reference;
        var rows = question.View.StreamOfLines(decision.Revision, question.Http.RequestAborted)
            .Select(entry => HistoryItem.Of(entry, names));
        return TableContent.Of("决定内容", HistoryItem.Columns(names), rows) with { Subject = decision.DocumentNumber ?? decision.Adjustment };
    }

    /// <summary>The decision that an address names by id, document number or revision.</summary>
    /// <exception cref="ProblemException">There is none through this lens.</exception>
    public static AdjustmentAnswer Find(CatalogQuestion question)
    {
        var which = question.Http.Route("id");
        return question.View.Adjustment(which) ?? throw new ProblemException(
            ProblemTypes.AdjustmentNotFound, $"没有编号、文号或版本为“{which}”的决定，或按 known 当时还没有。",
            $"There is no adjustment '{which}' by id, document number or revision, or none was known yet through this lens.");
    }
}
