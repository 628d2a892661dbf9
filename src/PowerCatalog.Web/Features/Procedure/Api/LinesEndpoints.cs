using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using PowerCatalog.Application.Drafts;
using PowerCatalog.Application.Procedure.Proposing;
using PowerCatalog.Application.Procedure.Taking;
using PowerCatalog.Domain.Adjustments;
using PowerCatalog.Web.Features.Procedure.Api.Bodies;
using PowerCatalog.Web.Http.Configuration;
using PowerCatalog.Web.Http.Limiting;
using PowerCatalog.Web.Http.OpenApi;
using PowerCatalog.Web.Http.Problems;
using PowerCatalog.Web.Http.Requests;

namespace PowerCatalog.Web.Features.Procedure.Api;

/// <summary>Puts lines forward: typed, from a stored draft, or from a file.</summary>
internal static class LinesEndpoints
{
    private const long MostBytes = 4 << 20;

    public static void Map(IEndpointRouteBuilder routes)
    {
        Map(routes, "/lines", ProposeAsync, null).Accepts<LinesBody>("application/json").Describe(
            "putLines", Tags.Procedure, "提出各行 Put lines forward",
            "A whole set, the first or another in the place of the one that stands, as JSON: the lines themselves, or the id of a draft "
                + "that waits to be recorded. They are checked like those of any adjustment; a number and a day of decision may be left "
                + "out until promulgation.");
        Map(routes, "/lines/file", ProposeFileAsync, FileBody.Lines).Describe(
            "putLinesOfFile", Tags.Procedure, "以文件提出各行 Put the lines of a file forward",
            "The body is the file itself: a workbook, CSV or TSV of one decision, or with kind=list a list, which is put forward as its "
                + "difference from the catalog. The file is kept by its digest.");
    }

    private static RouteHandlerBuilder Map(IEndpointRouteBuilder routes, string path, Func<HttpContext, Task> handler, FileBody? file) =>
        routes.MapPost(ReadingEndpoints.One + path, handler)
            .WithMetadata(new Described(file is null ? [] : FileParameters.All, HasTables: false) { Subject = Subject.Step, Body = file })
            .Produces<TakenAnswer>()
            .RequireRateLimiting(Limits.Uploads)
            .Refuses(
                ProblemTypes.ProcedureNotFound, ProblemTypes.AdjustmentMoved, ProblemTypes.VersionRequired, ProblemTypes.BadRequest,
                ProblemTypes.DraftNotFound);

    private static async Task ProposeAsync(HttpContext http)
    {
        var request = ProcedureRequest.Of(http);
        QueryValues.Read(http.Request.Query, []);
        var loaded = await request.LoadAsync();
        var step = new Step(request.Person, loaded.State.Id, StepVersion.Read(http.Request, loaded.State.Id));
        var body = await JsonBody.ReadAsync<LinesBody>(http, MostBytes);
        if (body is not ({ Lines: not null, Draft: null } or { Lines: null, Particulars: null, Draft: not null }))
            throw new ProblemException(
                ProblemTypes.BadRequest, "请给出 lines（可带 particulars），或者 draft，二者之一。",
                "Give either lines, with particulars where there are any, or draft.");
        if (body.Lines?.Any(line => line.Kind == LineKind.List) == true)
            throw new ProblemException(
                ProblemTypes.BadRequest, "整份清单请以文件提出（kind=list）。", "A list is put forward as a file, with kind=list.");
        var draft = body.Draft is { } id ? StoredDrafts.Find(request, id) : null;
        var sources = http.RequestServices.GetRequiredService<LineSources>();
        var sent = draft is null
            ? Typed(request, body)
            : await sources.OfDraftAsync(draft, http.RequestAborted) ?? throw StoredDrafts.Gone();
        var result = await request.Procedure.ProposeAsync(step, sent, http.RequestAborted);
        if (draft is not null && result.Outcome == StepOutcome.Taken)
            StoredDrafts.Remove(request, draft, loaded.State.Id);
        await StepAnswers.AnswerAsync(request, result);
    }

    private static async Task ProposeFileAsync(HttpContext http)
    {
        var request = ProcedureRequest.Of(http);
        var query = QueryValues.Read(http.Request.Query, FileParameters.All);
        var loaded = await request.LoadAsync();
        var step = new Step(request.Person, loaded.State.Id, StepVersion.Read(http.Request, loaded.State.Id));
        var columns = FileParameters.ColumnsOf(query);
        await using var received = await ReceivedFile.ReceiveAsync(
            http.Request, query.Text(FileParameters.Name), http.RequestServices.GetRequiredService<WebOptions>().MaximumFileBytes);
        var kind = query.Text(FileParameters.Kind) == "list" ? DraftKind.List : DraftKind.Adjustment;
        var file = new SentFile(kind, received.Content, received.Name, FileParameters.ParticularsOf(query), columns)
        {
            DepartmentFrom = FileParameters.DepartmentSourceOf(query),
            Department = query.Text(FileParameters.Department),
            Consequences = FileParameters.ConsequencesOf(query),
        };
        var sent = await http.RequestServices.GetRequiredService<LineSources>().OfFileAsync(
            request.Division, file, http.RequestAborted);
        await StepAnswers.AnswerAsync(request, await request.Procedure.ProposeAsync(step, sent, http.RequestAborted));
    }

    private static SentLines Typed(ProcedureRequest request, LinesBody body)
    {
        try
        {
            return request.Http.RequestServices.GetRequiredService<LineSources>().OfForm(
                request.Division, body.Particulars ?? new Dictionary<string, string>(),
                [.. body.Lines!.Select(line => new DraftedChange(line.Kind, line.Fields))]);
        }
        catch (ArgumentException unknown)
        {
            throw new ProblemException(
                ProblemTypes.BadRequest, "某一行有该类调整没有的栏，或者 particulars 中有决定没有的项。", unknown.Message);
        }
    }
}
