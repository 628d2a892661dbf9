using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
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
    private const int LongestName = 200;

    private static readonly QueryParameter Discarded = new("discarded", ParameterType.Flag, "刚丢弃了一份 One was just thrown away.");

    /// <summary>The template is for everybody; what records asks who it is.</summary>
    public static void Map(PageRoutes reading, PageRoutes recording)
    {
        recording.Builder.MapGet(PageRoutes.Root + "/record", ShowAsync).ExcludeFromDescription();
        recording.Builder.MapPost(PageRoutes.Root + "/record", ReceiveAsync).RequireRateLimiting(Limits.Uploads).ExcludeFromDescription();
        reading.Builder.MapGet(PageRoutes.Root + "/record/template.xlsx", TemplateAsync).ExcludeFromDescription();
    }

    private static async Task ShowAsync(HttpContext http)
    {
        var question = await PageRoutes.AskAsync(http, [Discarded]);
        using (question.Question)
            await WriteAsync(question, _ => null, null, question.Query.Flag(Discarded) ?? false, StatusCodes.Status200OK);
    }

    private static async Task ReceiveAsync(HttpContext http)
    {
        var options = http.RequestServices.GetRequiredService<WebOptions>();
        Limit(http, options.MaximumFileBytes);
        await PageSession.RequireOwnFormAsync(http);
        var form = await http.Request.ReadFormAsync(http.RequestAborted);
        var file = form.Files.GetFile("file");
        var question = await PageRoutes.AskAsync(http, []);
        DivisionCode division;
        Dictionary<string, string> particulars;
        using (question.Question)
        {
            if (Fault(question.T, file) is { } fault)
            {
                await WriteAsync(question, field => form["header-" + field], fault, false, StatusCodes.Status400BadRequest);
                return;
            }

            (division, particulars) = (question.View.Catalog.Division, ParticularsForm.Read(question.Words, form));
        }

        // The catalog is let go before the file is copied.
        await using var content = file!.OpenReadStream();
        var draft = await http.RequestServices.GetRequiredService<DraftStore>()
            .BeginAsync(division, content, NameOf(file.FileName), particulars, http.RequestAborted);
        http.Response.Redirect($"/{draft.Division}/record/{draft.Id}");
    }

    private static string? Fault(PageLanguage t, IFormFile? file) => file switch
    {
        null or { FileName.Length: 0 } => t["请选择要上传的文件。", "Choose the file to send."],
        { Length: 0 } => t["这个文件是空的。", "This file is empty."],
        _ => null,
    };

    private static async Task WriteAsync(PageRequest question, Func<string, string?> header, string? fault, bool discarded, int status)
    {
        var services = question.Http.RequestServices;
        var title = question.T["记录决定", "Record an adjustment"];
        var division = question.View.Catalog.Division;
        var model = new RecordModel(
            PageSession.Token(question.Http), services.GetRequiredService<DraftStore>().All(division),
            ParticularsForm.Fields(question, header), services.GetRequiredService<WebOptions>().MaximumFileBytes >> 20, fault,
            discarded);
        var content = new PageContent<RecordModel>(title, question.Way(new Crumb(title)), model) { HasLens = false };
        await PageWriter.WriteAsync(question.Http, PageRoutes.Frame(question, content), typeof(RecordPage), model, status);
    }

    private static void Limit(HttpContext http, long maximum)
    {
        if (http.Request.ContentLength > maximum + RoomForFields) throw TooLarge(maximum);
        if (http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size)
            size.MaxRequestBodySize = maximum + RoomForFields;
        http.Features.Set<IFormFeature>(
            new FormFeature(
                http.Request, new FormOptions { MultipartBodyLengthLimit = maximum, ValueCountLimit = 64, ValueLengthLimit = 64 * 1024 }));
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
        using var held = new MemoryStream();
        Template.Write(held, DraftKind.Adjustment, http.RequestServices.GetRequiredService<CatalogWords>().Data);
        await FileAnswers.SendAsync(http, held, ContentNegotiation.XlsxType, PageLanguage.Of(http)["调整决定模板.xlsx", "adjustment.xlsx"]);
    }
}
