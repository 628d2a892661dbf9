using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using PowerCatalog.Application.Actors;
using PowerCatalog.Application.Authority;
using PowerCatalog.Application.Laws;
using PowerCatalog.Application.Recording;
using PowerCatalog.Domain.Codes;
using PowerCatalog.Domain.Problems;
using PowerCatalog.Listings.Laws.Answers;
using PowerCatalog.Listings.Words;
using PowerCatalog.ReadModels.Lenses;
using PowerCatalog.Web.Http.Authentication;
using PowerCatalog.Web.Http.Json;
using PowerCatalog.Web.Http.Problems;
using PowerCatalog.Web.Http.Requests;
using PowerCatalog.Web.Http.Routing;

namespace PowerCatalog.Web.Features.Laws.Entries;

/// <summary>What all writes of entries over HTTP have in common: their catalog and actor, and their answers.</summary>
internal static class LawRequests
{
    public static readonly ProblemType[] Refusals =
    [
        ProblemTypes.Unauthorized, ProblemTypes.Forbidden, ProblemTypes.FileTooLarge, ProblemTypes.UnsupportedMediaType,
        ProblemTypes.BadRequest, ProblemTypes.DraftRefused, ProblemTypes.LedgerRefuses, ProblemTypes.LedgerUnavailable,
        ProblemTypes.OutcomeUnknown,
    ];

    /// <summary>The catalog and who acts.</summary>
    /// <exception cref="ProblemException">The address names no catalog, or the person may not.</exception>
    public static (DivisionCode Division, Actor Actor) Of(HttpContext http)
    {
        var written = http.Route("division");
        return DivisionCode.TryParse(written, out var division)
            ? (division, Actors.Of(http.User, person => Authorities.ToRecord(person, division)))
            : throw new ProblemException(
                ProblemTypes.CatalogNotFound, $"“{written}”不是区划代码（6 位数字）。", $"'{written}' is not a division code (six digits).");
    }

    /// <summary>Answers with what became of an entry that was sent.</summary>
    /// <exception cref="ProblemException">It was refused.</exception>
    public static Task AnswerAsync(HttpContext http, LawRecording result)
    {
        if (result.Outcome == RecordingOutcome.Refused) throw Refused(result.Report);
        var address = result.Outcome == RecordingOutcome.Previewed
            ? null
            : $"{CatalogRoutes.Root}/{result.Division}/law-entries/{result.Entry}";
        http.Response.Headers.CacheControl = "no-store";
        if (result.Outcome == RecordingOutcome.Recorded) http.Response.Headers.Location = address;
        var status = result.Outcome == RecordingOutcome.Recorded ? StatusCodes.Status201Created : StatusCodes.Status200OK;
        return WebJson.WriteAsync(http, status, LawRecordingAnswer.Of(result, address, BodiesOf(http, result.Division)));
    }

    /// <summary>Answers with the entry after something was done about it.</summary>
    /// <exception cref="ProblemException">It was refused, or there is no such entry.</exception>
    public static Task AnswerAsync(HttpContext http, LawStepResult result)
    {
        if (result.Entry is null && result.Problems is [{ Code: "law.no-entry" }]) throw LawEntryReads.NotFound();
        if (!result.IsDone) throw Refused(ProblemReport.Of(result.Problems, ProblemCount.Of(result.Problems)));
        http.Response.Headers.CacheControl = "no-store";
        return WebJson.WriteAsync(
            http, StatusCodes.Status200OK, LawEntryAnswer.Of(result.Entry!, ActorNaming.Public.Shown(result.Entry!.Actor)));
    }

    private static ProblemException Refused(ProblemReport report) => new(
        ProblemTypes.DraftRefused, $"有 {report.Found.Errors} 处错误，没有写入。逐条见 errors。",
        $"Errors: {report.Found.Errors}; nothing was written. See errors for each.")
    {
        Errors = FileProblem.Of(report.Problems),
        Found = report.Found,
    };

    private static Func<string, string> BodiesOf(HttpContext http, DivisionCode division)
    {
        using var view = http.RequestServices.GetRequiredService<CatalogViews>().Open(division, LensRequest.Today, http.RequestAborted);
        return view is null ? code => code : new ValueWords(view, http.RequestServices.GetRequiredService<CatalogWords>()).Body;
    }
}
