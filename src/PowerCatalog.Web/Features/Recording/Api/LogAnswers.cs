using Microsoft.AspNetCore.Http;
using PowerCatalog.Application.Importing;
using PowerCatalog.Application.Recording;
using PowerCatalog.Web.Http.Json;
using PowerCatalog.Web.Http.Keeping;
using PowerCatalog.Web.Http.Problems;
using PowerCatalog.Web.Http.Responses;
using PowerCatalog.Web.Http.Routing;

namespace PowerCatalog.Web.Features.Recording.Api;

/// <summary>
/// Answers to a running log of several decisions: those before one that is refused stand recorded, and the refusal names them.
/// </summary>
internal static class LogAnswers
{
    /// <summary>Answers with what became of each decision.</summary>
    /// <exception cref="ProblemException">One of them was not recorded.</exception>
    public static async Task AnswerAsync(HttpContext http, ImportResult result, Precondition precondition)
    {
        var newest = result.Decisions.Where(decision => decision.Outcome == RecordingOutcome.Recorded)
            .Select(decision => (long?)decision.Revision).Max();
        var division = result.Last.Division.Value;
        if (newest is { } revision) OwnWrites.Answer(http, result.Last.Division, revision);
        if (result.Outcome == RecordingOutcome.Conflict) throw With(precondition.Conflict(result.Last.Revision), result);
        if (result.Outcome is RecordingOutcome.Refused or RecordingOutcome.Previewed && ContentNegotiation.PrefersCsv(http.Request))
        {
            await ProblemTables.SendAsync(http, result.Outcome, result.Report);
            return;
        }

        if (result.Outcome == RecordingOutcome.Refused) throw Refused(result, division, newest);
        http.Response.Headers.CacheControl = "no-store";
        if (newest is not null) http.Response.Headers.Location = AddressOf(result.Last);
        await WebJson.WriteAsync(
            http, newest is null ? StatusCodes.Status200OK : StatusCodes.Status201Created, RecordingAnswer.OfLog(result));
    }

    /// <summary>The address of an adjustment that is recorded; null of any other.</summary>
    public static string? AddressOf(RecordingResult result) =>
        result.Outcome is RecordingOutcome.Recorded or RecordingOutcome.AlreadyRecorded
            ? $"{CatalogRoutes.Root}/{result.Division}/adjustments/{result.Revision}"
            : null;

    private static ProblemException Refused(ImportResult result, string division, long? newest)
    {
        var (standing, rest) = (result.Standing.Count, result.NotTried);
        return With(
            new ProblemException(
                ProblemTypes.DraftRefused,
                $"台账中有决定存在错误，共 {result.Report.Found.Errors} 处，逐条见 errors；前面的 {standing} 件决定已记录，其后的 {rest} 件决定没有处理。",
                $"An adjustment of this log has errors, {result.Report.Found.Errors} in all; see errors. The {standing} adjustments before "
                    + $"it are recorded, and the {rest} after it were not processed.")
            {
                Errors = FileProblem.Of(result.Report.Problems),
                Found = result.Report.Found,
                Headers = newest is { } revision
                    ? new Dictionary<string, string> { ["ETag"] = StrongTags.OfCatalog(division, revision) }
                    : new Dictionary<string, string>(),
            },
            result);
    }

    private static ProblemException With(ProblemException problem, ImportResult result)
    {
        problem.Standing =
            [.. result.Standing.Select(decision => new LoggedDecision(decision.DocumentNumber!, decision.Revision, AddressOf(decision)!))];
        return problem;
    }
}
