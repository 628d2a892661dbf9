using System.Net.Mime;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using PowerCatalog.Application.Authority;
using PowerCatalog.Application.Keeping;
using PowerCatalog.Domain.Codes;
using PowerCatalog.ReadModels.Auditing;
using PowerCatalog.Web.Http.Limiting;
using PowerCatalog.Web.Http.OpenApi;
using PowerCatalog.Web.Http.Policies;
using PowerCatalog.Web.Http.Problems;
using PowerCatalog.Web.Http.Requests;
using PowerCatalog.Web.Http.Responses;
using PowerCatalog.Web.Http.Routing;
using PowerCatalog.Web.Layout.Routing;
using PowerCatalog.Web.Layout.Sessions;

namespace PowerCatalog.Web.Features.Adjustments;

/// <summary>
/// The file that a decision was recorded from, as it was sent and after its bytes were held against the digest in the ledger. It may hold
/// more than the list does, so the policy of its addresses is narrower than that of the decision.
/// </summary>
internal static class SourceEndpoints
{
    private const string OfDecision = "/adjustments/{id}/source";
    private static readonly IReadOnlyList<QueryParameter> Words = [QueryParameters.AtLeast];

    /// <summary>The address over the API.</summary>
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapGet($"{CatalogRoutes.Root}/{{division}}{OfDecision}", (Func<HttpContext, Task>)SendAsync)
            .WithMetadata(new Described(Words, HasTables: false) { Revalidates = false })
            .Produces<string>(StatusCodes.Status200OK, MediaTypeNames.Application.Octet).RequireRateLimiting(Limits.Exports)
            .Describe(
                "getSourceFile", Tags.Adjustments, "一个决定的来源文件 The file that a decision was recorded from",
                "As it was sent, under the name that the ledger has; its bytes are checked against the digest in the ledger first.")
            .Refuses(ProblemTypes.AdjustmentNotFound, ProblemTypes.SourceMissing, ProblemTypes.SourceDamaged);

    /// <summary>The address at the pages.</summary>
    public static void Map(PageRoutes pages) => pages.Builder
        .MapGet($"{PageRoutes.Root}/decisions/{{id}}/source", SendAsync).RequireRateLimiting(Limits.Exports).ExcludeFromDescription();

    /// <summary>Whether the file is for whoever is signed in at the pages.</summary>
    public static bool IsFor(HttpContext http, DivisionCode division) =>
        PageSession.Find(http) is { } person
            && Authorities.ToActAs(person.Person.Person, division, Policies.Of(Policies.SourcesOnPages).Roles).IsGiven;

    private static async Task SendAsync(HttpContext http)
    {
        AdjustmentAnswer decision;
        using (var request = await CatalogRequest.OpenAsync(http, Words, blanks: true)) decision = request.Adjustment();
        if (decision.SourceDigest.Length == 0)
            throw new ProblemException(
                ProblemTypes.SourceMissing, "这件决定是在表单里填写的，没有来源文件。",
                "This decision was filled into a form; there is no file.");
        var files = new SourceFiles(http.RequestServices.GetRequiredService<SharedFolder>().Files);
        var found = await files.OpenCheckedAsync(decision.SourceDigest, http.RequestAborted);
        await using var content = found.Content ?? throw Lacking(found.State, decision);
        http.Response.Headers.CacheControl = "no-store";
        var name = SourceNames.Of(decision.SourceName, decision.SourceDigest);
        await FileAnswers.SendAsync(http, content, MediaTypeNames.Application.Octet, name);
    }

    private static ProblemException Lacking(SourceState state, AdjustmentAnswer decision) => state == SourceState.Missing
        ? new ProblemException(
            ProblemTypes.SourceMissing,
            $"来源文件“{decision.SourceName}”（SHA-256 {decision.SourceDigest}）不在本机的文件夹里："
                + "可能没有随台账一起搬来或恢复。台账本身不受影响。",
            $"The file '{decision.SourceName}' (SHA-256 {decision.SourceDigest}) is not in this server's folder: it may not have been "
                + "moved or restored along with the ledger. The ledger itself is whole.")
        : new ProblemException(
            ProblemTypes.SourceDamaged,
            $"保存的来源文件“{decision.SourceName}”与台账中的摘要不符，可能被改动或损坏，没有交出。请从备份恢复。",
            $"The stored file '{decision.SourceName}' has another digest than the ledger says: it was changed or damaged, and is not "
                + "handed out. Restore it from a backup.");
}
