using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using PowerCatalog.Domain.Deciding;
using PowerCatalog.Application.Recording;
using PowerCatalog.Listings.Procedure.Answers;
using PowerCatalog.Web.Http.Limiting;
using PowerCatalog.Web.Http.OpenApi;
using PowerCatalog.Web.Http.Problems;
using PowerCatalog.Web.Http.Requests;
using PowerCatalog.Web.Http.Routing;

namespace PowerCatalog.Web.Features.Procedure.Api;

/// <summary>One adjustment on its way: its trail with what the person may do, and its lines.</summary>
internal static class OneEndpoints
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        ReadingEndpoints.Map(routes, ReadingEndpoints.One, [], OneAsync).Describe(
            "getAdjustmentOnItsWay", Tags.Procedure, "一项调整的办理过程 One adjustment on its way",
            "Where it stands, the approvals that hold and those that were undone, opinions, every step, and what the token's person may do "
                + "now, or why not. The ETag is the version that a step names in If-Match.")
            .Refuses(ProblemTypes.ProcedureNotFound, ProblemTypes.LedgerUnavailable);
        ReadingEndpoints.Map(routes, ReadingEndpoints.One + "/lines", QueryParameters.Paging, LinesAsync)
            .RequireRateLimiting(Limits.Uploads)
            .Describe(
                "getLinesOnTheirWay", Tags.Procedure, "一项调整的各行 The lines of an adjustment on its way",
                "Each change before and after, by the catalog of this moment, and what stands against the lines. Once it is promulgated "
                    + "its lines are those of the decision, at the address in recorded.")
            .Refuses(ProblemTypes.ProcedureNotFound, ProblemTypes.LedgerUnavailable);
    }

    private static async ValueTask<OneAnswer> OneAsync(ProcedureRequest request, QueryValues query)
    {
        var loaded = await request.LoadAsync();
        request.Http.Response.Headers.ETag = StepVersion.TagOf(loaded.State.Id, loaded.State.Version);
        var offers = request.Procedure.Offers(loaded.State, request.Person);
        return new OneAnswer(
            TrailAnswer.Of(request.Queries.Of(loaded.State, loaded.Entries), await request.NamesAsync()),
            [.. offers.Select(OfferAnswer.Of)]);
    }

    private static async ValueTask<LinesAnswer> LinesAsync(ProcedureRequest request, QueryValues query)
    {
        var loaded = await request.LoadAsync();
        var state = loaded.State;
        request.Http.Response.Headers.ETag = StepVersion.TagOf(state.Id, state.Version);
        var (number, size) = ((int)(query.Number(QueryParameters.Page) ?? 1), (int)(query.Number(QueryParameters.PageSize) ?? 50));
        var recorded = state.Promulgated is null ? null : $"{CatalogRoutes.Root}/{request.Division}/adjustments/{state.Id}";
        var assessed = recorded is null ? await request.Procedure.AssessAsync(loaded, request.Http.RequestAborted) : null;
        IReadOnlyList<PreviewLine> all = assessed?.Preview ?? [];
        return new LinesAnswer(
            state.Id.Value, state.Version, state.Lines?.Draft.Digest, recorded, [.. all.Skip((number - 1) * size).Take(size)], all.Count,
            number, size, assessed?.Opened, assessed?.CountsBesideOpened,
            FileProblem.Of((assessed?.Problems ?? []).Take(ProblemReport.Most)),
            assessed?.Found.Errors ?? 0, assessed?.Found.Warnings ?? 0);
    }
}
