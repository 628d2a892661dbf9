using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using PowerCatalog.Domain.Procedure.Folding;
using PowerCatalog.Domain.Procedure.Rules;
using PowerCatalog.Web.Features.Procedure.Api.Bodies;
using PowerCatalog.Web.Http.OpenApi;
using PowerCatalog.Web.Http.Problems;
using PowerCatalog.Web.Http.Requests;

namespace PowerCatalog.Web.Features.Procedure.Api;

/// <summary>The steps of an adjustment, each an address of its own.</summary>
internal static class StepEndpoints
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        Map<CommentBody>(routes, ProcedureStep.Comment, "comment");
        Map<SubmitBody>(routes, ProcedureStep.Submit, "submit");
        Map<AskOpinionBody>(routes, ProcedureStep.AskOpinion, "ask-opinion");
        Map<GiveOpinionBody>(routes, ProcedureStep.GiveOpinion, "give-opinion");
        Map<ReviewBody>(routes, ProcedureStep.Review, "review");
        Map<LegalityBody>(routes, ProcedureStep.Legality, "review-legality");
        Map<ApproveBody>(routes, ProcedureStep.Approval, "approve");
        Map<ReturnBody>(routes, ProcedureStep.Return, "return");
        Map<RejectBody>(routes, ProcedureStep.Reject, "reject");
        Map<WithdrawBody>(routes, ProcedureStep.Withdraw, "withdraw");
        Map<PromulgateBody>(routes, ProcedureStep.Promulgate, "promulgate");
        Map<PublishBody>(routes, ProcedureStep.Publish, "publish");
        Map<ConfirmHandOverBody>(routes, ProcedureStep.ConfirmHandOver, "confirm-hand-over");
    }

    private static void Map<TBody>(IEndpointRouteBuilder routes, ProcedureStep step, string word) where TBody : class, IStepBody
    {
        var words = ProcedureWords.Of(step);
        routes.MapPost($"{ReadingEndpoints.One}/{word}", (Func<HttpContext, Task>)TakeAsync<TBody>)
            .WithMetadata(new Described([], HasTables: false) { Subject = Subject.Step })
            .Accepts<TBody>("application/json").Produces<TakenAnswer>()
            .Describe(
                NameOf(word), Tags.Procedure, $"{words.Zh} {char.ToUpperInvariant(words.En[0])}{words.En[1..]}",
                "Names the version that was seen in If-Match, and where it binds lines their digest. The very step sent again after a lost "
                    + "answer changes nothing (alreadyTaken). Where others were faster, the refusal has the steps since.")
            .Refuses(
                ProblemTypes.ProcedureNotFound, ProblemTypes.AdjustmentMoved, ProblemTypes.VersionRequired, ProblemTypes.BadRequest);
    }

    private static async Task TakeAsync<TBody>(HttpContext http) where TBody : class, IStepBody
    {
        var request = ProcedureRequest.Of(http);
        QueryValues.Read(http.Request.Query, []);
        var loaded = await request.LoadAsync();
        var expected = StepVersion.Read(http.Request, loaded.State.Id);
        var body = await JsonBody.ReadAsync<TBody>(http);
        await StepAnswers.AnswerAsync(request, await request.TakeAsync(body.Command(), expected));
    }

    // ask-opinion is askOpinion.
    private static string NameOf(string word) =>
        string.Concat(word.Split('-').Select((part, index) => index == 0 ? part : char.ToUpperInvariant(part[0]) + part[1..]))
            + "Adjustment";
}
