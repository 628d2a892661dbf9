using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using PowerCatalog.Application.Authority;
using PowerCatalog.Application.Importing;
using PowerCatalog.Application.Recording;
using PowerCatalog.Domain.Codes;
using PowerCatalog.ReadModels.Lenses;
using PowerCatalog.Web.Http.Authentication;
using PowerCatalog.Web.Http.Json;
using PowerCatalog.Web.Http.Keeping;
using PowerCatalog.Web.Http.Problems;
using PowerCatalog.Web.Http.Requests;
using PowerCatalog.Web.Http.Responses;

namespace PowerCatalog.Web.Features.Recording.Api;

/// <summary>What all writes over HTTP have in common: their actor, the revision that they are based on, and their answers.</summary>
internal static class RecordingRequests
{
    /// <summary>Reads the request.</summary>
    /// <exception cref="ProblemException">The address names no catalog, or the precondition is one that a write does not take.</exception>
    public static RecordingRequest Read(HttpContext http, QueryValues query, out Precondition precondition)
    {
        var written = http.Route("division");
        if (!DivisionCode.TryParse(written, out var division))
            throw new ProblemException(
                ProblemTypes.CatalogNotFound, $"“{written}”不是区划代码（6 位数字）。", $"'{written}' is not a division code (six digits).");
        var dryRun = query.Flag(RecordingParameters.DryRun) ?? false;
        precondition = Precondition.Of(http.Request, division);
        var actor = Actors.Of(http.User, person => Authorities.ToRecord(person, division));
        return new RecordingRequest(actor, division, precondition.Expected(dryRun), dryRun);
    }

    /// <summary>
    /// Refuses, before the file is sent and read, a write to a catalog that exists and that it does not name the revision of.
    /// </summary>
    public static void RequireMatch(HttpContext http, DivisionCode division)
    {
        if (http.Request.Headers.IfMatch.Count > 0) return;
        var exists = http.RequestServices.GetRequiredService<CatalogViews>().All().Any(head => head.Division == division.Value);
        if (exists) throw Precondition.Required(division);
    }

    /// <summary>Answers with what became of a file.</summary>
    /// <exception cref="ProblemException">It was refused, or one of its decisions was.</exception>
    public static Task AnswerAsync(HttpContext http, ImportResult result, Precondition precondition) =>
        result.Decisions.Count == 1 && result.NotTried == 0
            ? AnswerAsync(http, result.Decisions[0], precondition)
            : LogAnswers.AnswerAsync(http, result, precondition);

    /// <summary>Answers with what became of it.</summary>
    /// <exception cref="ProblemException">It was refused.</exception>
    public static async Task AnswerAsync(HttpContext http, RecordingResult result, Precondition precondition)
    {
        if (result.Outcome == RecordingOutcome.Conflict) throw precondition.Conflict(result.Revision);
        if (result.Outcome is RecordingOutcome.Refused or RecordingOutcome.Previewed && ContentNegotiation.PrefersCsv(http.Request))
        {
            await ProblemTables.SendAsync(http, result.Outcome, result.Report);
            return;
        }

        if (result.Outcome == RecordingOutcome.Refused) throw Refused(result.Report);
        var address = LogAnswers.AddressOf(result);
        http.Response.Headers.CacheControl = "no-store";
        if (result.Outcome == RecordingOutcome.Recorded)
        {
            http.Response.Headers.Location = address;
            OwnWrites.Answer(http, result.Division, result.Revision);
        }

        var status = result.Outcome == RecordingOutcome.Recorded ? StatusCodes.Status201Created : StatusCodes.Status200OK;
        await WebJson.WriteAsync(http, status, RecordingAnswer.Of(result, address));
    }

    /// <summary>The answer to a file with errors.</summary>
    public static ProblemException Refused(ProblemReport report) => new(
        ProblemTypes.DraftRefused, $"文件中有 {report.Found.Errors} 处错误，没有写入。逐条见 errors。",
        $"The file has {report.Found.Errors} error{(report.Found.Errors == 1 ? "" : "s")}; nothing was written. See errors for each.")
    {
        Errors = FileProblem.Of(report.Problems),
        Found = report.Found,
    };
}
