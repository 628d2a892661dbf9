using Microsoft.AspNetCore.Http;
using PowerCatalog.Application.Procedure.Taking;
using PowerCatalog.Domain.Problems;
using PowerCatalog.Domain.Procedure.Folding;
using PowerCatalog.Listings.Procedure.Answers;
using PowerCatalog.Web.Http.Json;
using PowerCatalog.Web.Http.Problems;

namespace PowerCatalog.Web.Features.Procedure.Api;

/// <summary>Answers with what became of a step.</summary>
internal static class StepAnswers
{
    /// <summary>Answers.</summary>
    /// <param name="request">The request.</param>
    /// <param name="result">What became of it.</param>
    /// <param name="status">The status where it was taken.</param>
    /// <exception cref="ProblemException">It was not taken.</exception>
    public static async Task AnswerAsync(ProcedureRequest request, StepResult result, int status = StatusCodes.Status200OK)
    {
        if (result.State is null && result.Outcome != StepOutcome.Refused) throw ProcedureRequest.NotFound();
        if (result.Outcome == StepOutcome.Conflict) throw await MovedAsync(request, result);
        if (result.Outcome == StepOutcome.Refused) throw Refused(request, result);
        var state = result.State!;
        request.Http.Response.Headers.ETag = StepVersion.TagOf(state.Id, state.Version);
        request.Http.Response.Headers.CacheControl = "no-store";
        var taken = new TakenAnswer(result.Outcome, Card(request, state), FileProblem.Of(result.Problems));
        await WebJson.WriteAsync(
            request.Http, result.Outcome == StepOutcome.Taken ? status : StatusCodes.Status200OK, taken);
    }

    private static async Task<ProblemException> MovedAsync(ProcedureRequest request, StepResult result) => new(
        ProblemTypes.AdjustmentMoved,
        $"您看到的版本之后，这项调整又办理了 {result.Since.Count} 步，见 since；什么都没有写入。请重新查看后再办理。",
        $"Since the version that you saw, {result.Since.Count} more step{(result.Since.Count == 1 ? " was" : "s were")} taken: see "
            + "since. Nothing was written; look again and send it anew.")
    {
        Headers = Tag(result.State!),
        Adjustment = Card(request, result.State!),
        Since = TrailAnswer.StepsOf(result.Since, await request.NamesAsync()),
    };

    /// <summary>What is answered where a step was refused.</summary>
    public static ProblemException Refused(ProcedureRequest request, StepResult result)
    {
        var errors = Refusals.ErrorsOf(result);
        var (zh, en) = errors is [var only]
            ? (only.Zh, only.En)
            : ($"有 {errors.Count} 处问题，什么都没有写入。逐条见 errors。", $"There are {errors.Count} problems; nothing was written. See errors.");
        return new ProblemException(Refusals.TypeOf(result), zh, en)
        {
            Headers = result.State is { } stands ? Tag(stands) : new Dictionary<string, string>(),
            Errors = FileProblem.Of(result.Problems),
            Found = ProblemCount.Of(result.Problems),
            Adjustment = result.State is { } state ? Card(request, state) : null,
        };
    }

    private static Dictionary<string, string> Tag(ProcedureState state) => new() { ["ETag"] = StepVersion.TagOf(state.Id, state.Version) };

    private static CardAnswer Card(ProcedureRequest request, ProcedureState state) => CardAnswer.Of(request.Queries.Of(state, []).Card);
}
