using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using PowerCatalog.Application.Changing;
using PowerCatalog.Application.Recording;
using PowerCatalog.Web.Http.OpenApi;
using PowerCatalog.Web.Http.Problems;
using PowerCatalog.Web.Http.Requests;
using PowerCatalog.Web.Http.Routing;

namespace PowerCatalog.Web.Features.Recording.Api;

/// <summary>Correction and annulment as requests of their own.</summary>
internal static class CorrectingEndpoints
{
    private static readonly QueryParameter[] Query = [RecordingParameters.DryRun];

    public static void Map(IEndpointRouteBuilder routes)
    {
        Map<CorrectionRequest>(routes, "corrections", (request, body) => body.Command(request))
            .Describe(
                "correct", Tags.Adjustments, "更正一条记录 Corrects a fact",
                "The fact always read so, as known from here on; nothing is rewritten.");
        Map<AnnulmentRequest>(routes, "annulments", (request, body) => body.Command(request))
            .Describe("annul", Tags.Adjustments, "撤销一个决定 Annuls an adjustment", "From the start or from a day; nothing is rewritten.");
    }

    private static RouteHandlerBuilder Map<T>(IEndpointRouteBuilder routes, string path, Func<RecordingRequest, T, ISingleChange> command)
        where T : class
    {
        async Task RecordAsync(HttpContext http)
        {
            var request = RecordingRequests.Read(http, QueryValues.Read(http.Request.Query, Query), out var precondition);
            if (!request.DryRun) RecordingRequests.RequireMatch(http, request.Division);
            var change = command(request, await JsonBody.ReadAsync<T>(http));
            var result = await http.RequestServices.GetRequiredService<SingleChanges>().HandleAsync(change, http.RequestAborted);
            await RecordingRequests.AnswerAsync(http, result, precondition);
        }

        return routes.MapPost($"{CatalogRoutes.Root}/{{division}}/{path}", (Func<HttpContext, Task>)RecordAsync)
            .WithMetadata(new Described(Query, HasTables: false) { Subject = Subject.Write })
            .Accepts<T>("application/json").Produces<RecordingAnswer>().Produces<RecordingAnswer>(StatusCodes.Status201Created)
            .Refuses(
                ProblemTypes.Unauthorized, ProblemTypes.Forbidden, ProblemTypes.RevisionMismatch, ProblemTypes.FileTooLarge,
                ProblemTypes.UnsupportedMediaType, ProblemTypes.BadRequest, ProblemTypes.DraftRefused, ProblemTypes.RevisionRequired,
                ProblemTypes.LedgerRefuses, ProblemTypes.LedgerUnavailable, ProblemTypes.OutcomeUnknown);
    }
}
