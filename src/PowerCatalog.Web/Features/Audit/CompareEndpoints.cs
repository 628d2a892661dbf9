using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using PowerCatalog.Domain.Codes;
using PowerCatalog.ReadModels.Comparing;
using PowerCatalog.ReadModels.Lenses;
using PowerCatalog.ReadModels.TownshipDelegations;
using PowerCatalog.Web.Http.Limiting;
using PowerCatalog.Web.Http.OpenApi;
using PowerCatalog.Web.Http.Problems;
using PowerCatalog.Web.Http.Requests;
using PowerCatalog.Web.Http.Routing;

namespace PowerCatalog.Web.Features.Audit;

/// <summary>Compares.</summary>
internal static class CompareEndpoints
{
    public static readonly QueryParameter FromOn = new(
        "fromOn", ParameterType.Date, "前一状态的日期，默认同 on。The day of the first state; that of 'on' by default.")
    {
        Called = new("前一状态的日期", "Day of the first state"),
    };
    public static readonly QueryParameter ToOn = new(
        "toOn", ParameterType.Date, "后一状态的日期，默认同 on。The day of the second state; that of 'on' by default.")
    {
        Called = new("后一状态的日期", "Day of the second state"),
    };
    public static readonly QueryParameter FromKnown = new(
        "fromKnown", ParameterType.Text, "前一状态按当时所知，默认同 known。What the first state knows; as 'known' by default.")
    {
        Called = new("前一状态按什么时候所知", "What the first state knows"),
    };
    public static readonly QueryParameter ToKnown = new(
        "toKnown", ParameterType.Text, "后一状态按当时所知，默认同 known。What the second state knows; as 'known' by default.")
    {
        Called = new("后一状态按什么时候所知", "What the second state knows"),
    };
    private static readonly QueryParameter First = new(
        "first", ParameterType.Text, "第一个：部门为编码或名称，乡镇为代码。The first: a department by code or name, a township by code.")
    {
        Required = true,
    };
    private static readonly QueryParameter Second = new("second", ParameterType.Text, "第二个。The second.") { Required = true };

    public static void Map(CatalogRoutes routes)
    {
        routes.MapAsync("/compare", [FromOn, ToOn, FromKnown, ToKnown, QueryParameters.Department], CompareAsync)
            .RequireRateLimiting(Limits.Computations).Describe(
            "compare", Tags.Powers, "比较清单的两个状态 Compares two states of the list",
            "Powers added, removed, moved and changed, place by place with before and after; editorial changes apart; delegations "
                + "granted and ended; the counts beside the sums of the adjustments between, and why they differ.");
        routes.Map("/departments/compare", [First, Second], request => Answer(
            request, request.View.CompareDepartments(request.Query.Text(First)!, request.Query.Text(Second)!)))
            .RequireRateLimiting(Limits.Computations).Describe(
            "compareDepartments", Tags.Departments, "比较两个部门 Compares two departments",
            "Powers that one has alone, and what is different in powers of the same name.");
        routes.Map("/townships/compare", [First, Second], request => Answer(
            request, request.View.CompareTownships(Township(request, First), Township(request, Second))))
            .RequireRateLimiting(Limits.Computations).Describe(
            "compareTownships", Tags.Townships, "比较两个乡镇 Compares two townships",
            "Powers that one exercises alone, and terms that are different.")
            .Refuses(ProblemTypes.TownshipNotFound);
    }

    private static async ValueTask<CompareAnswer> CompareAsync(CatalogRequest request)
    {
        var query = request.Query;
        using var from = Open(request, query.Date(FromOn), query.Known(FromKnown));
        using var to = Open(request, query.Date(ToOn), query.Known(ToKnown));
        return new CompareAnswer(
            request.Catalog, from.Lens, to.Lens,
            await Comparisons.OfAsync(request, from, to, query.Text(QueryParameters.Department)));
    }

    /// <summary>One of the two states; what is not said of it is as the request's own lens.</summary>
    public static CatalogView Open(CatalogRequest request, DateOnly? on, string? known) =>
        request.Http.RequestServices.GetRequiredService<CatalogViews>().Open(
        request.View.Catalog.Division,
        new LensRequest(on ?? request.View.Lens.On, known ?? $"{request.View.Lens.Known}", AsRecorded: request.View.Lens.AsRecorded),
        request.Http.RequestAborted)!;

    private static SideBySideAnswer Answer(CatalogRequest request, SideBySide compared) =>
        new(request.Catalog, request.Lens, request.Query.Text(First)!, request.Query.Text(Second)!, compared);

    private static KnownReceiver Township(CatalogRequest request, QueryParameter word)
    {
        var text = request.Query.Text(word)!;
        return TownshipCode.TryParse(text, out var code) ? KnownReceiver.Of(code) : throw request.NoTownship(text);
    }
}
