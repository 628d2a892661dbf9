using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.DependencyInjection;
using PowerCatalog.Application.Actors;
using PowerCatalog.Application.Drafts;
using PowerCatalog.Domain.Adjustments;
using PowerCatalog.Domain.Codes;
using PowerCatalog.Domain.People;
using PowerCatalog.Domain.Text;
using PowerCatalog.Exchange.Templates;
using PowerCatalog.Listings.Words;
using PowerCatalog.Web.Http.Authentication;
using PowerCatalog.Web.Http.Configuration;
using PowerCatalog.Web.Http.Limiting;
using PowerCatalog.Web.Http.Requests;
using PowerCatalog.Web.Http.Responses;
using PowerCatalog.Web.Layout.Context;
using PowerCatalog.Web.Layout.Frame;
using PowerCatalog.Web.Layout.Routing;
using PowerCatalog.Web.Layout.Sessions;
using PowerCatalog.Web.Presentation.Forms;

namespace PowerCatalog.Web.Features.Recording.Pages;

/// <summary>Where the office sends a workbook; what was sent waits for a look at its preview (<see cref="PreviewPages"/>).</summary>
internal static class RecordPages
{
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
        var upload = await UploadForm.ReadAsync(http);
        var form = upload.Fields;
        var request = await PageRoutes.AskAsync(http, []);
        DivisionCode division;
        Dictionary<string, string> particulars;
        var list = form["kind"] == "list";
        using (request.Request)
        {
            if (upload.Fault(request.T) is { } fault)
            {
                await WriteAsync(request, field => form["header-" + field], fault, false, list, StatusCodes.Status400BadRequest);
                return;
            }

            (division, particulars) = (request.View.Catalog.Division, ParticularsForm.Read(request.Words, form));
        }

        // The catalog is let go before the file is copied.
        await using var content = upload.File!.OpenReadStream();
        var (drafts, name) = (http.RequestServices.GetRequiredService<DraftStore>(), upload.Name);
        var department = CleanText.OneLine(form["department"]) is { Length: > 0 } named ? named : null;
        var sender = Actors.PersonOf(http.User).Id;
        var draft = list
            ? await drafts.BeginListAsync(sender, division, content, name, particulars, department, http.RequestAborted)
            : await drafts.BeginAsync(sender, division, content, name, particulars, http.RequestAborted);
        http.Response.Redirect($"/{draft.Division}/record/{draft.Id}");
    }

    private static async Task WriteAsync(
        PageRequest request, Func<string, string?> header, string? fault, bool discarded, bool list, int status)
    {
        var services = request.Http.RequestServices;
        var title = request.T["记录决定", "Record an adjustment"];
        var division = request.View.Catalog.Division;
        var model = new RecordModel(
            PageSession.Token(request.Http), Waiting(request, services.GetRequiredService<DraftStore>()),
            ParticularsForm.Fields(request, header), services.GetRequiredService<WebOptions>().MaximumFileBytes >> 20, fault,
            discarded)
        {
            IsList = list,
        };
        var content = new PageContent<RecordModel>(title, request.Way(new Crumb(title)), model) { HasLens = false };
        await PageWriter.WriteAsync(request.Http, PageRoutes.Frame(request, content), typeof(RecordPage), model, status);
    }

    private static IReadOnlyList<WaitingDraft> Waiting(PageRequest request, DraftStore drafts) =>
    [
        .. drafts.All(request.View.Catalog.Division).Select(draft =>
        {
            var note = drafts.NoteOf(draft);
            return new WaitingDraft(
                draft, note?.DocumentNumber ?? draft.Particulars.GetValueOrDefault(Fields.DocumentNumber), note,
                note is not null && note.Revision != request.View.Lens.Head,
                [
                    .. draft.Hands.Select(hand => request.T.Actor(request.View.Actors.Shown(
                        Actor.Person(Role.ReformOffice, PersonId.Parse(hand)).Id))).Distinct(),
                ]);
        }),
    ];

    private static async Task TemplateAsync(HttpContext http)
    {
        await using var held = new FileBufferingWriteStream();
        Template.Write(held, DraftKind.Adjustment, http.RequestServices.GetRequiredService<CatalogWords>().Data);
        http.Response.Headers.CacheControl = "no-store";
        await FileAnswers.SendAsync(http, held, ContentNegotiation.XlsxType, PageLanguage.Of(http)["调整决定模板.xlsx", "adjustment.xlsx"]);
    }
}
