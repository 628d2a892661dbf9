using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using PowerCatalog.Application.Procedure.Taking;
using PowerCatalog.Listings.Procedure.Answers;
using PowerCatalog.ReadModels.Procedure;
using PowerCatalog.Web.Features.Procedure.Api.Bodies;
using PowerCatalog.Web.Http.Json;
using PowerCatalog.Web.Http.OpenApi;
using PowerCatalog.Web.Http.Problems;
using PowerCatalog.Web.Http.Requests;
using PowerCatalog.Web.Http.Routing;

namespace PowerCatalog.Web.Features.Procedure.Api;

/// <summary>What townships ask to be taken back from them, and what becomes of it.</summary>
internal static class RecallEndpoints
{
    private const string All = ReadingEndpoints.Root + "/recalls";

    public static void MapReading(IEndpointRouteBuilder routes) => ReadingEndpoints.Map<RecallsAnswer>(
        routes, All, [], (request, _) => ValueTask.FromResult(Answer(OwnRecalls.Of(request)))).Describe(
        "listRecallRequests", Tags.Procedure, "乡镇的收回申请 Requests of townships for recalls",
        "A township's officer is told of those of the own township: where each stands, and why one was declined, never of the draft that "
            + "answers it. Others see those whose adjustment they see.");

    public static void MapTaking(IEndpointRouteBuilder routes)
    {
        routes.MapPost(All, (Func<HttpContext, Task>)AskAsync)
            .WithMetadata(new Described([], HasTables: false) { Subject = Subject.Step, Revalidates = false })
            .Accepts<AskRecallBody>("application/json").Produces<RecallAnswer>(StatusCodes.Status201Created)
            .Describe(
                "askRecall", Tags.Procedure, "申请收回 Ask for a recall",
                "A township's officer asks that a power which the township exercises be taken back. The department that holds it takes the "
                    + "request up, or declines it by withdrawing with the reason; the reform office may reject it.")
            .Refuses(ProblemTypes.BadRequest);
        routes.MapPost(ReadingEndpoints.One + "/take-up", (Func<HttpContext, Task>)TakeUpAsync)
            .WithMetadata(new Described([], HasTables: false) { Subject = Subject.Step })
            .Produces<TakenAnswer>()
            .Describe(
                "takeUpRecall", Tags.Procedure, "受理收回申请 Take a request for a recall up",
                "Puts the recall forward that the township asked for, with its reason; the draft then goes the way of any other. Has "
                    + "no body.")
            .Refuses(ProblemTypes.ProcedureNotFound, ProblemTypes.AdjustmentMoved, ProblemTypes.VersionRequired, ProblemTypes.BadRequest);
    }

    private static async Task AskAsync(HttpContext http)
    {
        var request = ProcedureRequest.Of(http);
        QueryValues.Read(http.Request.Query, []);
        var body = await JsonBody.ReadAsync<AskRecallBody>(http);
        var result = await request.Procedure.AskRecallAsync(request.Person, body.Command(request.Division), http.RequestAborted);
        if (result.Outcome != StepOutcome.Taken || RecallCard.Of(result.State!) is not { } asked)
            throw StepAnswers.Refused(request, result);
        http.Response.Headers.Location = $"{CatalogRoutes.Root}/{request.Division}/procedure/recalls";
        http.Response.Headers.CacheControl = "no-store";
        await WebJson.WriteAsync(http, StatusCodes.Status201Created, RecallAnswer.Of(asked));
    }

    private static async Task TakeUpAsync(HttpContext http)
    {
        var request = ProcedureRequest.Of(http);
        QueryValues.Read(http.Request.Query, []);
        var loaded = await request.LoadAsync();
        var step = new Step(request.Person, loaded.State.Id, StepVersion.Read(http.Request, loaded.State.Id));
        await StepAnswers.AnswerAsync(request, await request.TakeUpAsync(loaded, step));
    }

    private static RecallsAnswer Answer(IReadOnlyList<RecallCard> cards) => new([.. cards.Select(RecallAnswer.Of)], cards.Count);
}
