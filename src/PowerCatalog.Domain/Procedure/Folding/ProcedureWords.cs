using PowerCatalog.Domain.Procedure.Rules;
using PowerCatalog.Domain.Text;

namespace PowerCatalog.Domain.Procedure.Folding;

/// <summary>What stages, steps, roles and periods are called.</summary>
public static class ProcedureWords
{
    /// <summary>A stage.</summary>
    public static Bilingual Of(ProcedureStage stage) => stage switch
    {
        ProcedureStage.Drafting => new("起草中", "drafting"),
        ProcedureStage.Returned => new("已退回", "returned"),
        ProcedureStage.Review => new("待审核", "awaiting review"),
        ProcedureStage.Legality => new("待合法性审核", "awaiting the legality review"),
        ProcedureStage.Approval => new("待批准", "awaiting approval"),
        ProcedureStage.Ready => new("待颁布", "awaiting promulgation"),
        ProcedureStage.Promulgated => new("已颁布待公布", "promulgated, not published"),
        ProcedureStage.Published => new("已公布待交接", "published, hand-over not confirmed"),
        ProcedureStage.Done => new("已办结", "done"),
        ProcedureStage.Rejected => new("不予采纳", "rejected"),
        ProcedureStage.Withdrawn => new("已撤回", "withdrawn"),
        _ => throw new NotSupportedException($"The stage {stage} has no name."),
    };

    /// <summary>A step.</summary>
    public static Bilingual Of(ProcedureStep step) => step switch
    {
        ProcedureStep.Draft => new("起草", "begin a draft"),
        ProcedureStep.Propose => new("提出各行", "put lines forward"),
        ProcedureStep.Comment => new("留言", "comment"),
        ProcedureStep.Submit => new("提交", "submit"),
        ProcedureStep.AskOpinion => new("征求意见", "ask for an opinion"),
        ProcedureStep.GiveOpinion => new("反馈意见", "give an opinion"),
        ProcedureStep.Review => new("审核", "review"),
        ProcedureStep.Legality => new("合法性审核", "review the legality"),
        ProcedureStep.Approval => new("批准", "approve"),
        ProcedureStep.Return => new("退回", "return"),
        ProcedureStep.Reject => new("不予采纳", "reject"),
        ProcedureStep.Withdraw => new("撤回", "withdraw"),
        ProcedureStep.Promulgate => new("颁布", "promulgate"),
        ProcedureStep.Publish => new("公布", "publish"),
        ProcedureStep.ConfirmHandOver => new("确认交接", "confirm a hand-over"),
        _ => throw new NotSupportedException($"The step {step} has no name."),
    };

    /// <summary>A period.</summary>
    public static Bilingual Of(RuleDays what) => what switch
    {
        RuleDays.Apply => new("申请", "apply"),
        RuleDays.Review => new("审核", "review"),
        RuleDays.Send => new("送公布", "send for publication"),
        RuleDays.Publish => new("公布", "publish"),
        RuleDays.HandOver => new("交接", "hand over"),
        _ => throw new NotSupportedException($"The period {what} has no name."),
    };

    /// <summary>Why an approval holds no longer.</summary>
    public static Bilingual Of(UndoneBy why) => why switch
    {
        UndoneBy.Revision => new("各行已修改", "the lines were changed"),
        UndoneBy.Return => new("已退回", "it was returned"),
        UndoneBy.OtherLines => new("针对的是另外的各行", "it was for other lines"),
        UndoneBy.OwnDraft => new("办理人参与了起草", "whoever gave it had drafted the lines"),
        _ => throw new NotSupportedException($"The reason {why} has no name."),
    };

    /// <summary>A kind of change.</summary>
    public static Bilingual Of(ChangeKind change) => change switch
    {
        ChangeKind.Added => new("增加", "added"),
        ChangeKind.Removed => new("减少", "removed"),
        ChangeKind.ElementsChanged => new("变更要素", "elements changed"),
        ChangeKind.Editorial => new("文字性变更", "wording changed"),
        ChangeKind.Transferred => new("划转", "transferred"),
        ChangeKind.Delegated => new("赋权", "delegated"),
        ChangeKind.Recalled => new("收回", "recalled"),
        ChangeKind.Suspended => new("暂停或恢复", "suspended or resumed"),
        ChangeKind.DepartmentReorganized => new("部门调整", "departments reorganized"),
        ChangeKind.TownshipReorganized => new("乡镇调整", "townships reorganized"),
        ChangeKind.Corrected => new("更正", "corrected"),
        ChangeKind.Annulled => new("撤销决定", "adjustments annulled"),
        ChangeKind.ListOpened => new("清单首次公布", "list opened"),
        _ => throw new NotSupportedException($"The kind {change} has no name."),
    };

    /// <summary>How near the end of a period is.</summary>
    public static Bilingual Of(DueStatus status) => status switch
    {
        DueStatus.Open => new("未到期", "open"),
        DueStatus.Near => new("临近到期", "near"),
        DueStatus.Due => new("今日到期", "due today"),
        DueStatus.Overdue => new("已逾期", "overdue"),
        DueStatus.Unknown => new("无法推算", "unknown"),
        _ => throw new NotSupportedException($"The status {status} has no name."),
    };
}
