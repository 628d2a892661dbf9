using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using PowerCatalog.Domain.Codes;
using PowerCatalog.ReadModels.Comparing;
using PowerCatalog.ReadModels.Lenses;
using PowerCatalog.Web.Http.Limiting;
using PowerCatalog.Web.Http.OpenApi;
using PowerCatalog.Web.Http.Problems;
using PowerCatalog.Web.Http.Requests;
using PowerCatalog.Web.Http.Responses;
using PowerCatalog.Web.Http.Routing;

namespace PowerCatalog.Web.Features.Audit;

/// <summary>Two states of a list.</summary>
/// <param name="Catalog">The catalog.</param>
/// <param name="From">The lens of the first state.</param>
/// <param name="To">The lens of the second.</param>
/// <param name="Comparison">What is different.</param>
internal sealed record CompareAnswer(CatalogRef Catalog, Lens From, Lens To, Comparison Comparison);

/// <summary>Two departments or townships.</summary>
/// <param name="Catalog">The catalog.</param>
/// <param name="Lens">The lens.</param>
/// <param name="First">The first.</param>
/// <param name="Second">The second.</param>
/// <param name="Comparison">What is different.</param>
internal sealed record SideBySideAnswer(CatalogRef Catalog, Lens Lens, string First, string Second, SideBySide Comparison);

/// <summary>Compares.</summary>
internal static class CompareEndpoints
{
    public static readonly QueryParameter FromOn = new(
        "fromOn", ParameterType.Date, "前一状态的日期，默认同 on。The day of the first state; that of 'on' by default.");
    public static readonly QueryParameter ToOn = new(
        "toOn", ParameterType.Date, "后一状态的日期，默认同 on。The day of the second state; that of 'on' by default.");
    public static readonly QueryParameter FromKnown = new(
        "fromKnown", ParameterType.Text, "前一状态按当时所知，默认同 known。What the first state knows; as 'known' by default.");
    public static readonly QueryParameter ToKnown = new(
        "toKnown", ParameterType.Text, "后一状态按当时所知，默认同 known。What the second state knows; as 'known' by default.");
    private static readonly QueryParameter First = new(
        "first", ParameterType.Text, "第一个：部门为编码或名称，乡镇为代码。The first: a department by code or name, a township by code.")
    {
        Required = true,
    };
    private static readonly QueryParameter Second = new("second", ParameterType.Text, "第二个。The second.") { Required = true };

    public static void Map(CatalogRoutes routes)
    {
        routes.MapAsync("/compare", [FromOn, ToOn, FromKnown, ToKnown, QueryParameters.Department], CompareAsync)
            .RequireRateLimiting(Limits.Questions).Describe(
            "compare", Tags.Powers, "比较清单的两个状态 Compares two states of the list",
            "Powers added, removed, moved and changed, place by place with before and after; editorial changes apart; delegations "
                + "granted and ended; the counts beside the sums of the adjustments between, and why they differ.");
        routes.Map("/departments/compare", [First, Second], question => Answer(
            question, question.View.CompareDepartments(question.Query.Text(First)!, question.Query.Text(Second)!)))
            .RequireRateLimiting(Limits.Questions).Describe(
            "compareDepartments", Tags.Departments, "比较两个部门 Compares two departments",
            "Powers that one has alone, and what is different in powers of the same name.");
        routes.Map("/townships/compare", [First, Second], question => Answer(
            question, question.View.CompareTownships(Township(question, First), Township(question, Second))))
            .RequireRateLimiting(Limits.Questions).Describe(
            "compareTownships", Tags.Townships, "比较两个乡镇 Compares two townships",
            "Powers that one exercises alone, and terms that are different.")
            .Refuses(ProblemTypes.TownshipNotFound);
    }

    private static async ValueTask<CompareAnswer> CompareAsync(CatalogRequest question)
    {
        var query = question.Query;
        using var from = Open(question, query.Date(FromOn), query.Known(FromKnown));
        using var to = Open(question, query.Date(ToOn), query.Known(ToKnown));
        return new CompareAnswer(
            question.Catalog, from.Lens, to.Lens,
            await Comparisons.OfAsync(question, from, to, query.Text(QueryParameters.Department)));
    }

    /// <summary>One of the two states; what is not said of it is as the question's own lens.</summary>
    public static CatalogView Open(CatalogRequest question, DateOnly? on, string? known) =>
        question.Http.RequestServices.GetRequiredService<CatalogViews>().Open(
        question.View.Catalog.Division,
        new LensRequest(on ?? question.View.Lens.On, known ?? $"{question.View.Lens.Known}", AsRecorded: question.View.Lens.AsRecorded),
        question.Http.RequestAborted)!;

    private static SideBySideAnswer Answer(CatalogRequest question, SideBySide compared) =>
        new(question.Catalog, question.Lens, question.Query.Text(First)!, question.Query.Text(Second)!, compared);

    private static TownshipCode Township(CatalogRequest question, QueryParameter word)
    {
        var text = question.Query.Text(word)!;
        return TownshipCode.TryParse(text, out var code) ? code : throw question.NoTownship(text);
    }
}
