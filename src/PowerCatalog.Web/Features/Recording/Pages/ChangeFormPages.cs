using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using PowerCatalog.Application.Authority;
using PowerCatalog.Application.Changing;
using PowerCatalog.Application.Drafts;
using PowerCatalog.Application.Recording;
using PowerCatalog.Domain.Codes;
using PowerCatalog.Domain.Problems;
using PowerCatalog.Web.Http.Authentication;
using PowerCatalog.Web.Http.Holding;
using PowerCatalog.Web.Http.Problems;
using PowerCatalog.Web.Layout.Context;
using PowerCatalog.Web.Layout.Frame;
using PowerCatalog.Web.Layout.Routing;
using PowerCatalog.Web.Layout.Sessions;
using PowerCatalog.Web.Presentation.Forms;
using PowerCatalog.Web.Presentation.SingleChange;

namespace PowerCatalog.Web.Features.Recording.Pages;

/// <summary>
/// A single change without a workbook. What is typed becomes a command, which is checked, looked at and recorded like a file; what is wrong
/// stands at its field, and nothing typed is lost.
/// </summary>
internal static class ChangeFormPages
{
    private const string Path = PageRoutes.Root + "/record/change";

    public static void Map(PageRoutes routes)
    {
        routes.Builder.MapGet(Path, ShowAsync).ExcludeFromDescription();
        routes.Builder.MapPost(Path, CheckAsync).WithMetadata(new ShowsHeld()).ExcludeFromDescription();
    }

    private static async Task ShowAsync(HttpContext http)
    {
        var request = await PageRoutes.AskAsync(http, ChangeForms.Words);
        using (request.Request)
        {
            var forms = Forms(request);
            if (forms.Start() is { } start) await WriteAsync(request, typeof(ChangeStartPage), start, StatusCodes.Status200OK);
            else await WriteAsync(request, typeof(ChangeFormPage), forms.First(), StatusCodes.Status200OK);
        }
    }

    private static async Task CheckAsync(HttpContext http)
    {
        var sent = await PageSession.ReadOwnFormAsync(http);
        var request = await PageRoutes.AskAsync(http, ChangeForms.Words);
        using (request.Request)
        {
            var forms = Forms(request);
            if (forms.Start() is not null)
                throw new ProblemException(
                    ProblemTypes.BadRequest, "请先选择做什么和哪项职权。", "Choose first what is to be done and with which power.");
            var typed = ChangeFormFields.Typed(sent);
            var change = forms.Change(typed);
            var particulars = ParticularsForm.Read(request.Words, sent);
            var result = await CheckAsync(http, request.View.Catalog.Division, change, particulars);
            var form = forms.Form(typed, [.. result.Problems.Where(problem => problem.Severity == Severity.Error)]);
            var missing = forms.Missing(form);
            if (missing.Count > 0 || result.Outcome == RecordingOutcome.Refused)
            {
                await WriteAsync(request, typeof(ChangeFormPage), form.With(missing), StatusCodes.Status422UnprocessableEntity);
                return;
            }

            var drafts = http.RequestServices.GetRequiredService<DraftStore>();
            var name = request.T["单项变更", "Single change"];
            var draft = await drafts.BeginAsync(
                Actors.PersonOf(http.User).Id, request.View.Catalog.Division, change, name, particulars, http.RequestAborted);
            http.Response.Redirect($"/{draft.Division}/record/{draft.Id}");
        }
    }

    // What lacks a particular is checked with what there is; only what is whole and sound becomes a draft.
    private static Task<RecordingResult> CheckAsync(
        HttpContext http, DivisionCode division, DraftedChange change, IReadOnlyDictionary<string, string> particulars)
    {
        var actor = Actors.Of(http.User, person => Authorities.ToRecord(person, division));
        var request = new RecordingRequest(actor, division, ExpectedCatalog.Any, DryRun: true);
        var command = new RecordChange(request, change.Kind, particulars, change.ByField);
        return http.RequestServices.GetRequiredService<SingleChanges>().HandleAsync(command, http.RequestAborted);
    }

    private static ChangeForms Forms(PageRequest request) => new(
        request,
        new ChangePlace(
            request.Links.Today("/record/change"),
            request.T[
                "不用工作簿：选做什么、哪项职权，填好后先看预览，再记录。",
                "Without a workbook: choose what is done and with which power, fill it in, look at the preview, record."],
            request.T["核对并预览", "Check and preview"], request.T["这一步什么都不记录。", "Nothing is recorded by this step."],
            request.Links.Record, request.T["用工作簿记录", "Record with a workbook"]),
        hasHeader: true);

    private static async Task WriteAsync<TModel>(PageRequest request, Type page, TModel model, int status)
        where TModel : notnull
    {
        var title = request.T["记录一处变更", "Record one change"];
        var way = request.Way(new Crumb(request.T["记录决定", "Record an adjustment"], request.Links.Record), new Crumb(title));
        var frame = PageRoutes.Frame(request, new PageContent<TModel>(title, way, model) { HasLens = false });
        await PageWriter.WriteAsync(request.Http, frame, page, model, status);
    }
}
