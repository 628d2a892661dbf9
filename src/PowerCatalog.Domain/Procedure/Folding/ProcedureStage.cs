namespace PowerCatalog.Domain.Procedure.Folding;

/// <summary>Where an adjustment stands on its way.</summary>
public enum ProcedureStage
{
    /// <summary>起草中: not submitted yet.</summary>
    Drafting,

    /// <summary>已退回: went back to be drafted further.</summary>
    Returned,

    /// <summary>待审核: waits for the reform office, and for opinions that were asked.</summary>
    Review,

    /// <summary>待合法性审核.</summary>
    Legality,

    /// <summary>待批准: waits for the government.</summary>
    Approval,

    /// <summary>待颁布: has all that it needs.</summary>
    Ready,

    /// <summary>已颁布、待公布: stands in the catalog, and is not published.</summary>
    Promulgated,

    /// <summary>已公布、待交接: published; hand-overs are not all confirmed.</summary>
    Published,

    /// <summary>已办结.</summary>
    Done,

    /// <summary>不予采纳.</summary>
    Rejected,

    /// <summary>已撤回.</summary>
    Withdrawn,
}
