using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using PowerCatalog.Application.Procedure.Taking;
using PowerCatalog.Web.Features.Procedure.Api.Bodies;
using PowerCatalog.Web.Http.OpenApi;
using PowerCatalog.Web.Http.Problems;
using PowerCatalog.Web.Http.Requests;
using PowerCatalog.Web.Http.Routing;

namespace PowerCatalog.Web.Features.Procedure.Api;

/// <summary>Begins an adjustment.</summary>
internal static class BeginEndpoint
{
    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapPost(ReadingEndpoints.All, (Func<HttpContext, Task>)BeginAsync)
        .WithMetadata(new Described([], HasTables: false) { Subject = Subject.Step, Revalidates = false })
        .Accepts<BeginBody>("application/json").Produces<TakenAnswer>(StatusCodes.Status201Created)
        .Describe(
            "beginAdjustment", Tags.Procedure, "起草一项调整 Begin an adjustment",
            "For a department by its clerk, or by the reform office with its notice (首问). The catalog need not exist yet.")
        .Refuses(ProblemTypes.BadRequest);

    private static async Task BeginAsync(HttpContext http)
    {
        var request = ProcedureRequest.Of(http);
        QueryValues.Read(http.Request.Query, []);
        var body = await JsonBody.ReadAsync<BeginBody>(http);
        var begin = body.Command(ProcedureRequest.NewId(), request.Division);
        var result = await request.Procedure.BeginAsync(request.Person, begin, http.RequestAborted);
        if (result.Outcome == StepOutcome.Taken)
            http.Response.Headers.Location = $"{CatalogRoutes.Root}/{request.Division}/procedure/adjustments/{begin.Id}";
        await StepAnswers.AnswerAsync(request, result, StatusCodes.Status201Created);
    }
}
