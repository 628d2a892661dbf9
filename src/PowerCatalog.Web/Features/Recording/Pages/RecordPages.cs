using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.DependencyInjection;
using PowerCatalog.Application.Drafts;
using PowerCatalog.Domain.Adjustments;
using PowerCatalog.Domain.Codes;
using PowerCatalog.Domain.Text;
using PowerCatalog.Exchange.Templates;
using PowerCatalog.Listings.Words;
using PowerCatalog.Web.Features.Recording.Forms;
using PowerCatalog.Web.Http.Configuration;
using PowerCatalog.Web.Http.Limiting;
using PowerCatalog.Web.Http.Problems;
using PowerCatalog.Web.Http.Requests;
using PowerCatalog.Web.Http.Responses;
using PowerCatalog.Web.Layout.Context;
using PowerCatalog.Web.Layout.Frame;
using PowerCatalog.Web.Layout.Routing;
using PowerCatalog.Web.Layout.Sessions;

namespace PowerCatalog.Web.Features.Recording.Pages;

/// <summary>Where the office sends a workbook; what was sent waits for a look at its preview (<see cref="PreviewPages"/>).</summary>
internal static class RecordPages
{
    // The form has other fields beside the file.
    private const long RoomForFields = 256 * 1024;
    private const int MostFields = 64;
    private const int LongestField = 64 * 1024;
    private const int LongestName = 200;

    private static readonly QueryParameter Discarded = new("discarded", ParameterType.Flag, "刚丢弃了一份 One was just thrown away.");

    /// <summary>The template is open to all; what waits and recording are not.</summary>
    public static void Map(PageRoutes reading, PageRoutes waiting, PageRoutes recording)
    {
        waiting.Builder.MapGet(PageRoutes.Root + "/record", ShowAsync).ExcludeFromDescription();
        recording.Builder.MapPost(PageRoutes.Root + "/record", ReceiveAsync).RequireRateLimiting(Limits.Uploads).ExcludeFromDescription();
        reading.Builder.MapGet(PageRoutes.Root + "/record/template.xlsx", TemplateAsync).ExcludeFromDescription();
    }

    private static async Task ShowAsync(HttpContext http)
    {
        var request = await PageRoutes.AskAsync(http, [Discarded]);
        using (request.Request)
            await WriteAsync(request, _ => null, null, request.Query.Flag(Discarded) ?? false, false, StatusCodes.Status200OK);
    }

    private static async Task ReceiveAsync(HttpContext http)
    {
        var options = http.RequestServices.GetRequiredService<WebOptions>();
        Limit(http, options.MaximumFileBytes);
        var form = await PageSession.ReadOwnFormAsync(http);
        var file = form.Files.GetFile("file");
        if (file?.Length > options.MaximumFileBytes) throw TooLarge(options.MaximumFileBytes);
        // The framework does not apply its limit of a field to forms in parts.
        if (form.Any(field => field.Value.Any(value => value?.Length > LongestField))) throw PageSession.Unreadable();
        var request = await PageRoutes.AskAsync(http, []);
        DivisionCode division;
        Dictionary<string, string> particulars;
        var list = form["kind"] == "list";
        using (request.Request)
        {
            if (Fault(request.T, file) is { } fault)
            {
                await WriteAsync(request, field => form["header-" + field], fault, false, list, StatusCodes.Status400BadRequest);
                return;
            }

            (division, particulars) = (request.View.Catalog.Division, ParticularsForm.Read(request.Words, form));
        }

        // The catalog is let go before the file is copied.
        await using var content = file!.OpenReadStream();
        var (drafts, name) = (http.RequestServices.GetRequiredService<DraftStore>(), NameOf(file.FileName));
        var department = CleanText.OneLine(form["department"]) is { Length: > 0 } named ? named : null;
        var draft = list
            ? await drafts.BeginListAsync(division, content, name, particulars, department, http.RequestAborted)
            : await drafts.BeginAsync(division, content, name, particulars, http.RequestAborted);
        http.Response.Redirect($"/{draft.Division}/record/{draft.Id}");
    }

    private static string? Fault(PageLanguage t, IFormFile? file) => file switch
    {
        null or { FileName.Length: 0 } => t["请选择要上传的文件。", "Choose the file to send."],
        { Length: 0 } => t["这个文件是空的。", "This file is empty."],
        _ => null,
    };

    private static async Task WriteAsync(
        PageRequest request, Func<string, string?> header, string? fault, bool discarded, bool list, int status)
    {
        var services = request.Http.RequestServices;
        var title = request.T["记录决定", "Record an adjustment"];
        var division = request.View.Catalog.Division;
        var model = new RecordModel(
            PageSession.Token(request.Http), services.GetRequiredService<DraftStore>().All(division),
            ParticularsForm.Fields(request, header), services.GetRequiredService<WebOptions>().MaximumFileBytes >> 20, fault,
            discarded)
        {
            IsList = list,
        };
        var content = new PageContent<RecordModel>(title, request.Way(new Crumb(title)), model) { HasLens = false };
        await PageWriter.WriteAsync(request.Http, PageRoutes.Frame(request, content), typeof(RecordPage), model, status);
    }

    // The server refuses a body beyond this (413) before the form's reader would find a part of it too long.
    private static void Limit(HttpContext http, long maximum)
    {
        var body = maximum + RoomForFields;
        if (http.Request.ContentLength > body) throw TooLarge(maximum);
        if (http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size) size.MaxRequestBodySize = body;
        var options = new FormOptions { MultipartBodyLengthLimit = body, ValueCountLimit = MostFields };
        http.Features.Set<IFormFeature>(new FormFeature(http.Request, options));
    }

    private static ProblemException TooLarge(long maximum) => new(
        ProblemTypes.FileTooLarge, $"文件超过 {maximum >> 20} MB 的上限，没有收下。请拆成几个文件分别提交。",
        $"The file is larger than the limit of {maximum >> 20} MB and was not taken. Split it and send the parts one by one.");

    private static string NameOf(string sent)
    {
        var name = CleanText.OneLine(sent[(sent.LastIndexOfAny(['/', '\\']) + 1)..]);
        return name.Length == 0 ? "upload" : name.Length > LongestName ? name[..LongestName] : name;
    }

    private static async Task TemplateAsync(HttpContext http)
    {
        await using var held = new FileBufferingWriteStream();
        Template.Write(held, DraftKind.Adjustment, http.RequestServices.GetRequiredService<CatalogWords>().Data);
        http.Response.Headers.CacheControl = "no-store";
        await FileAnswers.SendAsync(http, held, ContentNegotiation.XlsxType, PageLanguage.Of(http)["调整决定模板.xlsx", "adjustment.xlsx"]);
    }
}
