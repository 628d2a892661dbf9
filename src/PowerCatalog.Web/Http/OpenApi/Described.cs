using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using PowerCatalog.Web.Http.Problems;
using PowerCatalog.Web.Http.Requests;

namespace PowerCatalog.Web.Http.OpenApi;

/// <summary>What the description of the API says of an address beyond its types.</summary>
/// <param name="Parameters">Its query parameters.</param>
/// <param name="HasTables">Whether it answers with CSV and XLSX too.</param>
internal sealed record Described(IReadOnlyList<QueryParameter> Parameters, bool HasTables)
{
    /// <summary>What it is about; the problems that can come of it follow from that.</summary>
    public Subject Subject { get; init; } = Subject.Question;

    /// <summary>Whether it answers 304 to who has the answer.</summary>
    public bool Revalidates { get; init; } = true;

    public bool IsWrite => Subject == Subject.Write;
}

/// <summary>What an address is about.</summary>
internal enum Subject
{
    /// <summary>A question about one catalog.</summary>
    Question,

    /// <summary>All catalogs.</summary>
    Catalogs,

    /// <summary>A decision to be recorded.</summary>
    Write,

    /// <summary>The server itself.</summary>
    Server,
}

/// <summary>The problems that an address answers with beyond those that all do.</summary>
internal sealed record Refusals(IReadOnlyList<ProblemType> Types);

/// <summary>The groups of addresses, in the words of the design.</summary>
internal static class Tags
{
    public const string Catalogs = "catalogs";
    public const string Powers = "powers";
    public const string Departments = "departments";
    public const string Townships = "townships";
    public const string Adjustments = "adjustments";
    public const string Statistics = "statistics";
    public const string LegalBases = "legal bases";
    public const string Events = "events";
    public const string Health = "health";

    public static readonly IReadOnlyList<(string Name, string Note)> All =
    [
        (Catalogs, "权责清单：一级政府全部行政职权和公共服务事项。All power items of one government."),
        (Powers, "职权：清单上的一项。A power: one item of the list."),
        (Departments, "实施部门：职权的持有者。The departments that hold the powers."),
        (Townships, "乡镇（街道）：承接赋权、委托、下放、派驻的职权。Townships, which receive delegations of powers."),
        (Adjustments, "调整决定：改变清单的文件。The decision documents that change the list."),
        (Statistics, "统计和年度报告数据。Counts and the figures of the annual report."),
        (LegalBases, "设定依据：职权所依据的法律法规。The laws that powers rest on."),
        (Events, "台账事件：清单的全部事实，按记录顺序。The ledger's events: every fact of the list in the order recorded."),
        (Health, "运行状况。The server's health."),
    ];
}

/// <summary>Describes addresses.</summary>
internal static class Describing
{
    public const string ProblemJson = "application/problem+json";

    private static readonly ProblemType[] OfQuestions =
    [
        ProblemTypes.QueryRefused, ProblemTypes.KnownAfterHead, ProblemTypes.KnownBeforeOpening, ProblemTypes.KnownUnreadable,
        ProblemTypes.CatalogNotFound,
        ProblemTypes.NotAcceptable, ProblemTypes.Behind, ProblemTypes.NotReady,
    ];

    private static readonly ProblemType[] OfCatalogs = [ProblemTypes.QueryRefused, ProblemTypes.NotAcceptable];

    private static readonly ProblemType[] OfWrites = [ProblemTypes.QueryRefused, ProblemTypes.CatalogNotFound, ProblemTypes.NotReady];

    /// <summary>Gives an address its name, group and texts. Comes after all other metadata but <see cref="Refuses"/>.</summary>
    public static RouteHandlerBuilder Describe(
        this RouteHandlerBuilder route, string name, string tag, string summary, string description) =>
        route.WithName(name).WithTags(tag).WithSummary(summary).WithDescription(description);

    /// <summary>Names problems that the address answers with beyond those that all do.</summary>
    public static RouteHandlerBuilder Refuses(this RouteHandlerBuilder route, params IReadOnlyList<ProblemType> types) =>
        route.WithMetadata(new Refusals(types));

    public static IReadOnlyList<ProblemType> ProblemsOf(IEnumerable<object> metadata)
    {
        var all = metadata.ToList();
        var described = all.OfType<Described>().LastOrDefault();
        var common = described?.Subject switch
        {
            Subject.Question => OfQuestions,
            Subject.Catalogs => OfCatalogs,
            Subject.Write => OfWrites,
            _ => [],
        };
        return [.. common, .. all.OfType<Refusals>().SelectMany(refusals => refusals.Types)];
    }
}
