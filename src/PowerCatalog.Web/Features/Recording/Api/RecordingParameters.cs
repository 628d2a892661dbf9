using PowerCatalog.Web.Http.Requests;

namespace PowerCatalog.Web.Features.Recording.Api;

/// <summary>The query words of a write and of a comparison, beside those of the file itself.</summary>
internal static class RecordingParameters
{
    public static readonly QueryParameter DryRun = new("dryRun", ParameterType.Flag, "只预览，不写入。Preview only; nothing is written.");

    public static readonly QueryParameter On = new(
        "on", ParameterType.Date, "与哪一天的清单比较，默认今天。The day of the list that it is compared with; today by default.");

    public static readonly IReadOnlyList<QueryParameter> All =
    [
        FileParameters.Kind, DryRun, FileParameters.Map, FileParameters.Keep, FileParameters.Sheet, FileParameters.Accept,
        FileParameters.Decline, FileParameters.DepartmentFrom, FileParameters.Department, FileParameters.Name, .. FileParameters.Header,
    ];

    public static readonly IReadOnlyList<QueryParameter> OfDifferences =
    [
        On, FileParameters.Map, FileParameters.Keep, FileParameters.Sheet, FileParameters.DepartmentFrom, FileParameters.Department,
        FileParameters.Name,
    ];
}
