using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using PowerCatalog.Application.Importing;
using PowerCatalog.Domain.Adjustments;
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
        var result = await services.GetRequiredService<FileImports>().HandleAsync(command, http.RequestAborted);
        await RecordingRequests.AnswerAsync(http, result, precondition);
    }
}
