namespace PowerCatalog.Web.Http.OpenApi;

/// <summary>The groups of addresses, in the words of the design.</summary>
internal static class Tags
{
    public const string Catalogs = "catalogs";
    public const string Powers = "powers";
    public const string Departments = "departments";
    public const string Townships = "townships";
    public const string Receivers = "receivers";
    public const string Adjustments = "adjustments";
    public const string Changes = "changes";
    public const string Procedure = "procedure";
    public const string Statistics = "statistics";
    public const string LegalBases = "legal bases";
    public const string Events = "events";
    public const string Evidence = "evidence";
    public const string Access = "access";
    public const string Health = "health";

    public static readonly IReadOnlyList<(string Name, string Note)> All =
    [
        (Catalogs, "权责清单：一级政府全部行政职权和公共服务事项。All power items of one government."),
        (Powers, "职权：清单上的一项。A power: one item of the list."),
        (Departments, "实施部门：职权的持有者。The departments that hold the powers."),
        (Townships, "乡镇（街道）：承接赋权、委托、下放、派驻的职权。Townships, which receive delegations of powers."),
        (Receivers, "承接单位：乡镇之外的县（市、区）、开发区、其部门和特定区域。Counties, zones, their departments and territories beside townships."),
        (Adjustments, "调整决定：改变清单的文件。The decision documents that change the list."),
        (Changes, "变化：已发生的和即将生效的，以及订阅。What happened, what comes, and the feed of both."),
        (Procedure, "办理程序：一项调整从起草到公布的各步。The way of an adjustment from a draft to its publication, for those with a role in it."),
        (Statistics, "统计和年度报告数据。Counts and the figures of the annual report."),
        (LegalBases, "设定依据：职权所依据的法律法规。The laws that powers rest on."),
        (Events, "台账事件：清单的全部事实，按记录顺序。The ledger's events: every fact of the list in the order recorded."),
        (Evidence, "台账的凭据：日志、证明和签名的检查点。What shows a change of the ledger: the log, proofs and signed checkpoints."),
        (Access, "访问记录：谁在何时登录、被拒绝、导出、写入。The trail of access."),
        (Health, "运行状况。The server's health."),
    ];
}
