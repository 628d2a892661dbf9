using PowerCatalog.Accounts.Tokens;
using PowerCatalog.Domain.People;
using PowerCatalog.Domain.Text;

namespace PowerCatalog.Web.Http.Policies;

/// <summary>
/// Whom each address lets in: the one table. Every mapped address names one of these policies; an address that names none refuses every
/// request. What a policy cannot see in the address, as the departments of a draft, is asked of the thing itself (<c>Authorities</c>,
/// <c>Sight</c>).
/// </summary>
internal static class Policies
{
    /// <summary>What belongs to the site and tells nothing of a catalog: assets, health, the API's description, signing in.</summary>
    public const string Site = "site";

    /// <summary>The state of the server, for whoever operates it.</summary>
    public const string Operate = "operate";

    /// <summary>Reading a catalog, which is public by law.</summary>
    public const string Read = "read";

    /// <summary>The auditor's tools over what is public: trails, who set what, comparisons, replays.</summary>
    public const string Audit = "audit";

    /// <summary>The own account: password, second factor, tokens.</summary>
    public const string Account = "account";

    /// <summary>The people: accounts and roles. Who manages people decides nothing about powers.</summary>
    public const string People = "people";

    /// <summary>The trail of access, at the pages.</summary>
    public const string AccessOnPages = "access-on-pages";

    /// <summary>The trail of access, over the API.</summary>
    public const string Access = "access";

    /// <summary>What waits to be recorded, at the pages.</summary>
    public const string Waiting = "waiting";

    /// <summary>Recording at the pages.</summary>
    public const string RecordOnPages = "record-on-pages";

    /// <summary>Recording over the API.</summary>
    public const string Record = "record";

    /// <summary>The files that decisions were recorded from, at the pages.</summary>
    public const string SourcesOnPages = "sources-on-pages";

    /// <summary>The files that decisions were recorded from, over the API.</summary>
    public const string Sources = "sources";

    /// <summary>The adjustments on their way, over the API.</summary>
    public const string Procedure = "procedure";

    /// <summary>Taking steps of the procedure over the API.</summary>
    public const string Steps = "steps";

    /// <summary>The days of what waits for the person, for a calendar program.</summary>
    public const string Calendar = "calendar";

    /// <summary>The adjustments on their way, at the pages.</summary>
    public const string ProcedureOnPages = "procedure-on-pages";

    /// <summary>Taking steps of the procedure at the pages.</summary>
    public const string StepsOnPages = "steps-on-pages";

    /// <summary>What waits for the person, of every catalog, at the pages.</summary>
    public const string Work = "work";

    private static readonly Role[] Taking =
    [
        Role.DepartmentClerk, Role.ReformOffice, Role.LegalityReviewer, Role.Approver, Role.Publisher, Role.TownshipOfficer,
    ];

    /// <summary>Every policy.</summary>
    public static IReadOnlyList<Policy> All { get; } =
    [
        new(Site, new("站点本身", "the site itself"), Door.Open),
        new(Operate, new("运行状况", "the state of the server"), Door.Machine, Role.Administrator) { Scope = TokenScope.Operate },
        new(Read, new("查看清单", "reading the catalogs"), Door.Open),
        new(Audit, new("公开内容的审计工具", "the auditor's tools over what is public"), Door.Open),
        new(Account, new("本人账户", "the own account"), Door.Session),
        new(People, new("人员管理", "the people"), Door.Session, Role.Administrator),
        new(AccessOnPages, new("在网页上查阅访问记录", "the trail of access at the pages"), Door.Session, Role.Auditor),
        new(Access, new("通过接口查阅访问记录", "the trail of access over the API"), Door.Token, Role.Auditor) { Scope = TokenScope.Audit },
        new(Waiting, new("待记录的文件", "what waits to be recorded"), Door.Session, Role.ReformOffice, Role.Auditor),
        new(RecordOnPages, new("在网页上记录", "recording at the pages"), Door.Session, Role.ReformOffice),
        new(Record, new("通过接口记录", "recording over the API"), Door.Token, Role.ReformOffice) { Scope = TokenScope.Write },
        new(SourcesOnPages, new("在网页上取回来源文件", "the source files at the pages"), Door.Session, Role.ReformOffice, Role.Auditor),
        new(Sources, new("通过接口取回来源文件", "the source files over the API"), Door.Token, Role.ReformOffice, Role.Auditor),
        new(Procedure, new("通过接口查看办理中的调整", "the adjustments on their way, over the API"), Door.Token, [.. Taking, Role.Auditor]),
        new(Steps, new("通过接口办理", "taking steps over the API"), Door.Token, Taking) { Scope = TokenScope.Write },
        new(Calendar, new("待办日历", "the calendar of the own work"), Door.Calendar, Taking) { Scope = TokenScope.Calendar },
        new(
            ProcedureOnPages, new("在网页上查看办理中的调整", "the adjustments on their way, at the pages"), Door.Session,
            [.. Taking, Role.Auditor]),
        new(StepsOnPages, new("在网页上办理", "taking steps at the pages"), Door.Session, Taking),
        new(Work, new("本人待办", "the own work"), Door.Session),
    ];

    /// <summary>The policy of a name.</summary>
    public static Policy Of(string name) => All.Single(policy => policy.Name == name);

    /// <summary>What the public does not see; all else in a catalog is public.</summary>
    public static IReadOnlyList<Bilingual> NotPublic { get; } =
    [
        new("经办人的姓名和科室（公众看到的是角色）", "the names of people (the public sees their roles)"),
        new("尚未记录的文件和草稿，以及记录所依据的原始文件", "files and drafts that are not recorded yet, and the files that decisions came from"),
        new("办理中的调整和办理过程", "the adjustments on their way, and how they went"),
        new("账户和访问记录", "accounts, and the trail of access"),
    ];
}
