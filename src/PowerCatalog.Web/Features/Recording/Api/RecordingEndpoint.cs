using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using PowerCatalog.Domain.Adjustments;
using PowerCatalog.Domain.Codes;
using PowerCatalog.Exchange.Reading;
using PowerCatalog.Application;
using PowerCatalog.ReadModels.Lenses;
using PowerCatalog.Web.Features.Recording.Decisions;
using PowerCatalog.Web.Http.Caching;
using PowerCatalog.Web.Http.Configuration;
using PowerCatalog.Web.Http.Json;
using PowerCatalog.Web.Http.OpenApi;
using PowerCatalog.Web.Http.Policies;
using PowerCatalog.Web.Http.Problems;
using PowerCatalog.Web.Http.Requests;
using PowerCatalog.Web.Http.Routing;

namespace PowerCatalog.Web.Features.Recording.Api;

/// <summary>Records a decision from a file, or says what it would do.</summary>
internal static class RecordingEndpoint
{
    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapPost(CatalogRoutes.Root + "/{division}/adjustments", (Func<HttpContext, Task>)RecordAsync)
        .WithMetadata(new Described(RecordingParameters.All, HasTables: false) { Subject = Subject.Write })
        .Produces<RecordingAnswer>().Produces<RecordingAnswer>(StatusCodes.Status201Created)
        .Describe(
            "recordAdjustment", Tags.Adjustments, "记录一个调整决定，或用整份清单建立清单 Record an adjustment, or open a catalog with a list",
            "The body is the file itself: a workbook, CSV or TSV. It is recorded whole or not at all. The document itself makes the request idempotent: the same document with the same "
            + "lines, sent again, answers 200 alreadyRecorded and changes nothing, so an Idempotency-Key is accepted and not needed. With dryRun nothing is written and the answer is a preview.")
        .Refuses(
            ProblemTypes.Unauthorized, ProblemTypes.WritesDisabled, ProblemTypes.RevisionMismatch, ProblemTypes.FileTooLarge, ProblemTypes.UnsupportedMediaType,
            ProblemTypes.DraftRefused, ProblemTypes.RevisionRequired, ProblemTypes.LedgerRefuses, ProblemTypes.LedgerUnavailable, ProblemTypes.OutcomeUnknown);

    private static async Task RecordAsync(HttpContext http)
    {
        var services = http.RequestServices;
        var options = services.GetRequiredService<WebOptions>();
        WriteKeys.Check(http.Request, options.WriteKey);
        var query = QueryValues.Read(http.Request.Query, RecordingParameters.All);
        var read = Options(http, query);
        var dryRun = query.Flag(RecordingParameters.DryRun) ?? false;
        if (!dryRun && read.Kind == DraftKind.Adjustment) RequireMatch(http, read.Division);

        await using var file = await ReceivedFile.ReceiveAsync(http.Request, query.Text(RecordingParameters.Name), options.MaximumFileBytes);
        await RecordAsync(http, file.Content, file.Name, read, dryRun);
    }

    /// <summary>Records what was sent, and answers.</summary>
    public static async Task RecordAsync(HttpContext http, Stream content, string name, ReadOptions read, bool dryRun)
    {
        var services = http.RequestServices;
        var actor = services.GetRequiredService<WebOptions>().Actor;
        var result = await services.GetRequiredService<RecordingDesk>().RecordAsync(content, name, read, Precondition.Of(http.Request), actor, dryRun, http.RequestAborted);
        await AnswerAsync(http, result);
    }

    private static ReadOptions Options(HttpContext http, QueryValues query)
    {
        var written = http.Route("division");
        if (!DivisionCode.TryParse(written, out var division))
            throw new ProblemException(ProblemTypes.CatalogNotFound, $"“{written}”不是区划代码（6 位数字）。", $"'{written}' is no division code (six digits).");
        var header = RecordingParameters.Header.Where(query.Has).ToDictionary(word => word.Name, word => query.Text(word)!);
        var kind = query.Text(RecordingParameters.Kind) == "list" ? DraftKind.List : DraftKind.Adjustment;
        return new ReadOptions(division, kind) { Map = RecordingParameters.ReadMap(query.Texts(RecordingParameters.Map)), Header = header };
    }

    // Said before the file is sent and read, where it can be.
    public static void RequireMatch(HttpContext http, DivisionCode division)
    {
        if (http.Request.Headers.IfMatch.Count > 0) return;
        var exists = http.RequestServices.GetRequiredService<CatalogViews>().All().Any(head => head.Division == division.Value);
        if (exists) throw Precondition.Required(division);
    }

    private static async Task AnswerAsync(HttpContext http, RecordingResult result)
    {
        if (result.Outcome == RecordingOutcome.Refused) throw Refused(FileProblem.Of(result.Problems));
        var recorded = result.Outcome is RecordingOutcome.Recorded or RecordingOutcome.AlreadyRecorded;
        var address = recorded ? $"{CatalogRoutes.Root}/{result.Division}/adjustments/{result.Revision}" : null;
        http.Response.Headers.CacheControl = "no-store";
        if (result.Outcome == RecordingOutcome.Recorded)
        {
            http.Response.Headers.Location = address;
            http.Response.Headers.ETag = Conditional.TagOf(result.Division.Value, result.Revision);
        }

        var status = result.Outcome == RecordingOutcome.Recorded ? StatusCodes.Status201Created : StatusCodes.Status200OK;
        await WebJson.WriteAsync(http, status, RecordingAnswer.Of(result, address));
    }

    private static ProblemException Refused(IReadOnlyList<FileProblem> problems)
    {
        var errors = problems.Count(problem => problem.Severity == Domain.Problems.Severity.Error);
        return new ProblemException(
            ProblemTypes.DraftRefused, $"文件中有 {errors} 处错误，没有写入。逐条见 errors。", $"The file has {errors} errors; nothing was written. See errors for each.") { Errors = problems };
    }
}
