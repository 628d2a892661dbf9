using PowerCatalog.Domain.Adjustments;
using PowerCatalog.Listings.Columns;
using PowerCatalog.Listings.Words;
using PowerCatalog.ReadModels.AuditHistory;
using PowerCatalog.ReadModels.Replaying;

namespace PowerCatalog.Listings.Audit;

/// <summary>The lists that an auditor follows.</summary>
public static class AuditListings
{
    /// <summary>What differs between the ledger, replayed, and the read models.</summary>
    public static Listing<ReplayDifference> Differences { get; } = new Listing<ReplayDifference>("核对", "Check")
        .Text("对象", "What", found => found.What, brief: true)
        .Text("编码", "Code", found => found.Subject, brief: true)
        .Text("台账", "Ledger", found => found.Ledger, brief: true)
        .Text("读模型", "Read models", found => found.ReadModel, brief: true);

    /// <summary>The ledger, adjustment by adjustment.</summary>
    public static Listing<ReplayStep> Steps { get; } = new Listing<ReplayStep>("逐个决定重放", "Replay")
        .Number("版本", "Revision", step => step.Revision, brief: true)
        .Moment("记录时间", "Recorded", step => step.Recorded, brief: true)
        .Text("文号", "Document number", step => step.DocumentNumber, brief: true)
        .Text("标题", "Title", step => step.Title, brief: true)
        .Date("生效日期", "Effective", step => step.Effective, brief: true)
        .Number("增加（项）", "Added", step => step.Added, brief: true)
        .Number("减少（项）", "Removed", step => step.Removed, brief: true)
        .Number("变更（项）", "Powers changed", step => step.Changed, brief: true)
        .Number("变更要素（处）", "Places changed", step => step.Places, brief: true)
        .Number("划转（项）", "Transferred", step => step.Transferred, brief: true)
        .Number("赋权（项）", "Delegated", step => step.Delegated, brief: true)
        .Number("收回（项）", "Recalled", step => step.Recalled, brief: true)
        .Number("更正（条）", "Corrected", step => step.Corrected, brief: true)
        .Number("撤销（个）", "Annulled", step => step.Annulled, brief: true)
        .Number("在册（项）", "On the list", step => step.OnList, brief: true)
        .Number("承接行使（对）", "With receivers", step => step.Delegations, brief: true);

    /// <summary>The adjustment that set each element.</summary>
    public static Listing<BlamedElement> Blame(CatalogWords words, ValueWords values) => new Listing<BlamedElement>("要素来源", "Blame")
        .Text("要素", "Element", element => words.Of(element.Element)?.Zh, brief: true)
        .Text("内容", "Value", element => values.Of(element.Element, element.Value)?.Zh, brief: true)
        .Date("生效日期", "Effective", element => element.Effective, brief: true)
        .Text("文号", "Document number", element => element.DocumentNumber ?? element.AdjustmentTitle, brief: true)
        .Date("决定日期", "Decided", element => element.Decided, brief: true)
        .Moment("记录时间", "Recorded", element => element.Recorded, brief: true)
        .Text("记录人", "Recorded by", element => element.Actor, brief: true)
        .Number("版本", "Revision", element => element.Revision, brief: true)
        .Number("更正版本", "Corrected by", element => element.CorrectedBy, brief: true);

    /// <summary>Where a power came from and went.</summary>
    public static Listing<LineageStep> Lineage(CatalogWords words, ValueWords values) => new Listing<LineageStep>("来龙去脉", "Lineage")
        .Date("生效日期", "Effective", step => step.Effective, brief: true)
        .Text("变动", "Change", step => LineageWords.Of(step.Kind).Zh, brief: true)
        .Text(words.Heading(Fields.Code), "Code", step => step.Power, brief: true)
        .Text("自", "From", step => LineageWords.Shown(step.Kind, step.From, values), brief: true)
        .Text("至", "To", step => LineageWords.Shown(step.Kind, step.To, values), brief: true)
        .Text("文号", "Document number", step => step.DocumentNumber, brief: true);
}
