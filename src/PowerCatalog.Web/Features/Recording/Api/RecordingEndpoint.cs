using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using PowerCatalog.Application.Comparing;
using PowerCatalog.Application.Importing;
using PowerCatalog.Application.Recording;
using PowerCatalog.Domain.Adjustments;
using PowerCatalog.Domain.Problems;
using PowerCatalog.Web.Http.Configuration;
using PowerCatalog.Web.Http.Limiting;
using PowerCatalog.Web.Http.OpenApi;
using PowerCatalog.Web.Http.Problems;
using PowerCatalog.Web.Http.Requests;
using PowerCatalog.Web.Http.Routing;

namespace PowerCatalog.Web.Features.Recording.Api;

/// <summary>Records an adjustment from a file, or previews what it would do.</summary>
internal static class RecordingEndpoint
{
    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapPost(CatalogRoutes.Root + "/{division}/adjustments", (Func<HttpContext, Task>)RecordAsync)
        .WithMetadata(new Described(RecordingParameters.All, HasTables: false) { Subject = Subject.Write, Body = FileBody.Lines })
        .Produces<RecordingAnswer>().Produces<RecordingAnswer>(StatusCodes.Status201Created)
        .RequireRateLimiting(Limits.Uploads)
        .Describe(
            "recordAdjustment", Tags.Adjustments, "记录一个调整决定，或用整份清单建立清单 Record an adjustment, or open a catalog with a list",
            "The body is the file itself: a workbook, CSV or TSV. It is recorded whole or not at all. The document itself makes the "
                + "request idempotent: the same document with the same lines, sent again, answers 200 alreadyRecorded and changes "
                + "nothing, so an Idempotency-Key is accepted and not needed. A running log, a table whose rows carry their document "
                + "number, is several adjustments, recorded in order, each whole or not at all: the answer has one for each in "
                + "decisions, and a refusal names in standing those that were recorded before it. With dryRun nothing is written and the "
                + "answer is a preview. What follows from a line without being said by it stands in consequences; it is recorded only "
                + "where accept, or the column 连带处理, says so. "
                + "A list (kind=list) opens the departments that hold nothing yet. Where others of it hold something, their lines are not "
                + "recorded, which a warning says (list.rest-not-recorded): differences compares them. "
                + "A refusal lists the first 500 problems and counts all; where Accept prefers text/csv, a refusal or a preview is a table "
                + "of problems instead, with at most 5,000 errors and 5,000 warnings.")
        .Refuses(
            ProblemTypes.Unauthorized, ProblemTypes.Forbidden, ProblemTypes.RevisionMismatch, ProblemTypes.FileTooLarge,
            ProblemTypes.UnsupportedMediaType, ProblemTypes.DraftRefused, ProblemTypes.RevisionRequired, ProblemTypes.LedgerRefuses,
            ProblemTypes.LedgerUnavailable, ProblemTypes.OutcomeUnknown);

    private static async Task RecordAsync(HttpContext http)
    {
        var services = http.RequestServices;
        var options = services.GetRequiredService<WebOptions>();
        var query = QueryValues.Read(http.Request.Query, RecordingParameters.All);
        var request = RecordingRequests.Read(http, query, out var precondition);
        var kind = query.Text(FileParameters.Kind) == "list" ? DraftKind.List : DraftKind.Adjustment;
        if (!request.DryRun && kind == DraftKind.Adjustment) RecordingRequests.RequireMatch(http, request.Division);

        await using var file = await ReceivedFile.ReceiveAsync(
            http.Request, query.Text(FileParameters.Name), options.MaximumFileBytes);
        var command = new ImportFile(
            request, kind, file.Content, file.Name, FileParameters.ParticularsOf(query), FileParameters.ColumnsOf(query))
        {
            DepartmentFrom = FileParameters.DepartmentSourceOf(query),
            Department = query.Text(FileParameters.Department),
            Consequences = FileParameters.ConsequencesOf(query),
        };
        var imports = services.GetRequiredService<FileImports>();
        var result = kind == DraftKind.List
            ? await OpenedAsync(services.GetRequiredService<ListImports>(), command, http.RequestAborted)
            : null;
        await RecordingRequests.AnswerAsync(
            http, result ?? await imports.HandleAsync(command, http.RequestAborted), precondition);
    }

    // A list opens what holds nothing yet; null where it opens nothing, which is refused with the departments that hold something.
    private static async Task<ImportResult?> OpenedAsync(ListImports lists, ImportFile file, CancellationToken cancellation)
    {
        var taken = await lists.HandleAsync(new CompareList(file, null), cancellation);
        if (taken.Compared is { NamesNoDepartment: true } compared)
        {
            var refused = new RecordingResult(
                RecordingOutcome.Refused, file.Request.Division, null, compared.Revision, compared.Report);
            return new ImportResult([refused], NotTried: 0);
        }

        if (taken.Compared is null || taken.Opened is not { } opened) return taken.Opened;
        return opened with { Decisions = [.. opened.Decisions.Select(WithRest)] };
    }

    private static RecordingResult WithRest(RecordingResult result) => result with
    {
        Report = ProblemReport.Of([Rest, .. result.Report.Kept], result.Report.Found + ProblemCount.Of([Rest])),
    };

    private static readonly Problem Rest = Problem.Warning(
        "list.rest-not-recorded", null,
        "只记录清单上还没有事项的部门（建立清单）。其余部门的各行没有记录：请把同一文件提交到 differences，取得差异和调整草稿。",
        "Only departments that held nothing are recorded: the list opens them. The lines of the others are not: send the same file to "
            + "differences for what it changes of them, and for the draft of an adjustment.");
}
