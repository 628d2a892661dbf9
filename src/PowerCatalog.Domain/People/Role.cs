namespace PowerCatalog.Domain.People;

/// <summary>What a person may do in the system.</summary>
public enum Role
{
    /// <summary>部门经办人: drafts for the own department.</summary>
    DepartmentClerk,

    /// <summary>审改办（编办）: reviews drafts, and drafts itself where a department does not apply in time.</summary>
    ReformOffice,

    /// <summary>合法性审核人（司法局）: gives the opinion on legality.</summary>
    LegalityReviewer,

    /// <summary>审批人（政府）: approves for the government.</summary>
    Approver,

    /// <summary>公布人: promulgates what is approved and publishes it.</summary>
    Publisher,

    /// <summary>乡镇（街道）经办人: notes the receipt of delegations, asks for recalls, for the own township.</summary>
    TownshipOfficer,

    /// <summary>审计人员: reads everything, drafts and trails included, and writes nothing.</summary>
    Auditor,

    /// <summary>系统管理员: manages people, never powers.</summary>
    Administrator,
}
