using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using PowerCatalog.Application.Laws;
using PowerCatalog.Domain.Adjustments;
using PowerCatalog.Domain.Laws.Deciding;
using PowerCatalog.Web.Http.Configuration;
using PowerCatalog.Web.Http.Limiting;
using PowerCatalog.Web.Http.OpenApi;
using PowerCatalog.Web.Http.Requests;
using PowerCatalog.Web.Http.Responses;
using PowerCatalog.Web.Http.Routing;

namespace PowerCatalog.Web.Features.Laws.Entries;

/// <summary>Records that documents were amended, repealed or cleaned up: one or a few as JSON, a list of thousands as a file.</summary>
internal static class LawRecordingEndpoints
{
    private const long MostBytes = 256 * 1024;

    private static readonly QueryParameter DryRun = new("dryRun", ParameterType.Flag, "只预览，不写入。Preview only; nothing is written.");

    private static readonly QueryParameter OpenDrafts = new(
        "openDrafts", ParameterType.Flag, "为涉及的部门开立草案。Opens drafts for the departments concerned.");

    private static readonly QueryParameter Name = new(
        "name", ParameterType.Text, "文件名；也可用 Content-Disposition。The file's name; Content-Disposition may tell it too.");

    private static readonly IReadOnlyList<QueryParameter> Decision =
    [
        new(Fields.DocumentNumber, ParameterType.Text, "清理决定的文号，代替文件中的。The number of the decision in place of the file's."),
        new(Fields.Title, ParameterType.Text, "清理决定的标题，代替文件中的。The title of the decision in place of the file's."),
        new(Fields.Authority, ParameterType.Text, "决定机关，代替文件中的。Who decided, in place of the file's."),
        new(Fields.Decided, ParameterType.Date, "决定日期，代替文件中的。The day of the decision in place of the file's."),
        new(Fields.Effective, ParameterType.Date, "没有写明日期的各行自哪一天起。From which day rows without one hold."),
    ];

    private static readonly IReadOnlyList<QueryParameter> OfFiles = [DryRun, OpenDrafts, Name, .. Decision];

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapPost($"{CatalogRoutes.Root}/{{division}}/law-entries", (Func<HttpContext, Task>)RecordAsync)
            .WithMetadata(new Described([DryRun], HasTables: false) { Subject = Subject.Note })
            .Accepts<LawChangesRequest>("application/json")
            .Produces<LawRecordingAnswer>().Produces<LawRecordingAnswer>(StatusCodes.Status201Created)
            .Describe(
                "recordLawEntry", Tags.LegalBases, "记录法律或文件的修改、废止、失效 Record that laws or documents were amended or repealed",
                "It changes no power: the answer lists every power that rests on the documents, article by article, and proposes drafts "
                    + "for the departments, which are opened only where that is asked. The same documents by the same decision are the "
                    + "same entry.")
            .Refuses(LawRequests.Refusals);
        routes.MapPost($"{CatalogRoutes.Root}/{{division}}/clean-ups", (Func<HttpContext, Task>)RecordFileAsync)
            .WithMetadata(new Described(OfFiles, HasTables: false) { Subject = Subject.Note, Body = Body })
            .Produces<LawRecordingAnswer>().Produces<LawRecordingAnswer>(StatusCodes.Status201Created).RequireRateLimiting(Limits.Uploads)
            .Describe(
                "recordCleanUp", Tags.LegalBases, "记录文件清理 Record a clean-up of documents",
                "The body is the list itself, a workbook, CSV or TSV with the sheet 文件清理: 文件名称, 文号, 清理结果, 日期, and where known 条文, 文件类别, "
                    + "制定层级, 制定机关, 替代文件. It is recorded whole or not at all, as an entry; errors have their sheet, row and column.")
            .Refuses(LawRequests.Refusals);
    }

    private static FileBody Body { get; } = new(
        "文件清理表本身，至多 64 MB。The list itself, at most 64 MB.",
        [ContentNegotiation.XlsxType, ContentNegotiation.CsvType, "text/tab-separated-values", "application/octet-stream"]);

    private static async Task RecordAsync(HttpContext http)
    {
        var query = QueryValues.Read(http.Request.Query, [DryRun]);
        var (division, actor) = LawRequests.Of(http);
        var sent = await JsonBody.ReadAsync<LawChangesRequest>(http, MostBytes);
        var draft = http.RequestServices.GetRequiredService<LawFiles>().Typed(
            sent.Decision(), sent.Documents.Select(document => document.ByField()));
        var command = new RecordLaws(actor, division, draft, query.Flag(DryRun) ?? false) { OpenDrafts = sent.OpenDrafts };
        await LawRequests.AnswerAsync(
            http, await http.RequestServices.GetRequiredService<LawEntries>().RecordAsync(command, http.RequestAborted));
    }

    private static async Task RecordFileAsync(HttpContext http)
    {
        var query = QueryValues.Read(http.Request.Query, OfFiles);
        var (division, actor) = LawRequests.Of(http);
        var options = http.RequestServices.GetRequiredService<WebOptions>();
        var particulars = Decision.Where(query.Has).ToDictionary(word => word.Name, word => query.Text(word)!);
        await using var file = await ReceivedFile.ReceiveAsync(http.Request, query.Text(Name), options.MaximumFileBytes);
        var command = new RecordLaws(actor, division, new LawDraft(FieldValues.None, [], null), query.Flag(DryRun) ?? false)
        {
            OpenDrafts = query.Flag(OpenDrafts) ?? false,
        };
        var files = http.RequestServices.GetRequiredService<LawFiles>();
        await LawRequests.AnswerAsync(
            http, await files.RecordFileAsync(command, file.Content, file.Name, particulars, http.RequestAborted));
    }
}
