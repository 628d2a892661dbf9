using PowerCatalog.Listings.Columns;
using PowerCatalog.ReadModels.Auditing;

namespace PowerCatalog.Listings.Adjustments;

/// <summary>The adjustments of a catalog.</summary>
public static class AdjustmentListing
{
    /// <summary>Each with its particulars and what it did.</summary>
    public static Listing<AdjustmentAnswer> All { get; } = new Listing<AdjustmentAnswer>("调整决定", "Adjustments")
        .Number("版本", "Revision", one => one.Revision, brief: true)
        .Text("文号", "Document number", one => one.DocumentNumber, brief: true)
        .Text("标题", "Title", one => one.Title, brief: true)
        .Text("发文机关", "Authority", one => one.Authority)
        .Date("决定日期", "Decided", one => one.Decided, brief: true)
        .Date("生效日期", "Effective", one => one.Effective, brief: true)
        .Date("公布日期", "Published", one => one.Published)
        .Moment("记录时间", "Recorded", one => one.Recorded, brief: true)
        .Flag("是否首次清单", "Opening list", one => one.Opening)
        .Number("增加（项）", "Added", one => one.Counts.Added, brief: true)
        .Number("减少（项）", "Removed", one => one.Counts.Removed, brief: true)
        .Number("变更（项）", "Powers changed", one => one.Counts.PowersChanged, brief: true)
        .Number("变更要素（处）", "Places changed", one => one.Counts.ElementChanges, brief: true)
        .Number("公共服务增加（项）", "Services added", one => one.Counts.ServicesAdded)
        .Number("公共服务减少（项）", "Services removed", one => one.Counts.ServicesRemoved)
        .Number("公共服务变更（项）", "Services changed", one => one.Counts.ServicesChanged)
        .Number("划转（项）", "Transferred", one => one.Counts.Transferred, brief: true)
        .Number("赋权（项）", "Delegated", one => one.Counts.Delegated, brief: true)
        .Number("收回（项）", "Recalled", one => one.Counts.Recalled, brief: true)
        .Number("涉及部门（个）", "Departments", one => one.Counts.Departments, brief: true)
        .Text("备注", "Remark", one => one.Remark);
}
