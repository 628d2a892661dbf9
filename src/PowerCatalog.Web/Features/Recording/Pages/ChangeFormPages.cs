using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using PowerCatalog.Application.Authority;
using PowerCatalog.Application.Changing;
using PowerCatalog.Application.Drafts;
using PowerCatalog.Application.Recording;
using PowerCatalog.Domain.Codes;
using PowerCatalog.Domain.Problems;
using PowerCatalog.Web.Features.Recording.Drafts;
using PowerCatalog.Web.Http.Authentication;
using PowerCatalog.Web.Http.Holding;
using PowerCatalog.Web.Http.Problems;
using PowerCatalog.Web.Http.Requests;
using PowerCatalog.Web.Layout.Context;
using PowerCatalog.Web.Layout.Frame;
using PowerCatalog.Web.Layout.Routing;
using PowerCatalog.Web.Layout.Sessions;
using PowerCatalog.Web.Presentation.Forms;
using PowerCatalog.Web.Presentation.Settled;
using PowerCatalog.Web.Presentation.SingleChange;

namespace PowerCatalog.Web.Features.Recording.Pages;

/// <summary>
/// Changes without a workbook, one after the other. What is typed becomes a command, which is checked, looked at and recorded like a file;
/// what is wrong stands at its field, and nothing typed is lost.
/// </summary>
internal static class ChangeFormPages
{
    private const string Path = PageRoutes.Root + "/record/change";

    private static readonly QueryParameter Draft = new("draft", ParameterType.Text, "加到这份草稿 The draft that it is added to.");

    private static readonly QueryParameter Line = new("line", ParameterType.Number, "改其中第几处 Which of its changes is changed.")
    {
        Least = 1,
        Most = 1000,
    };

    private static readonly QueryParameter[] Words = [.. ChangeForms.Words, Draft, Line];

    public static void Map(PageRoutes routes)
    {
        routes.Builder.MapGet(Path, SettledDrafts.OrSettled(ShowAsync, DraftAsked)).ExcludeFromDescription();
        routes.Builder.MapPost(Path, SettledDrafts.OrSettled(CheckAsync, DraftAsked)).WithMetadata(new ShowsHeld())
            .ExcludeFromDescription();
        routes.Builder.MapPost(PreviewPages.One + "/changes/remove", SettledDrafts.OrSettled(RemoveAsync)).ExcludeFromDescription();
    }

    private static string? DraftAsked(HttpContext http) => http.Request.Query[Draft.Name];

    private static async Task ShowAsync(HttpContext http)
    {
        var request = await PageRoutes.AskAsync(http, Words);
        using (request.Request)
        {
            var (draft, line) = Asked(request);
            var forms = Forms(request, draft, line);
            if (forms.Choices() is { } choices) await WritePartAsync(request, choices);
            else if (forms.Start() is { } start) await WriteAsync(request, typeof(ChangeStartPage), start, StatusCodes.Status200OK);
            else await WriteAsync(request, typeof(ChangeFormPage), forms.First(), StatusCodes.Status200OK);
        }
    }

    private static async Task CheckAsync(HttpContext http)
    {
        var sent = await PageSession.ReadOwnFormAsync(http);
        var request = await PageRoutes.AskAsync(http, Words);
        using (request.Request)
        {
            var (draft, line) = Asked(request);
            var forms = Forms(request, draft, line);
            if (forms.Start() is not null)
                throw new ProblemException(
                    ProblemTypes.BadRequest, "请先选择做什么和哪项职权。", "Choose first what is to be done and with which power.");
            var typed = ChangeFormFields.Typed(sent);
            var changes = DraftedChanges.With(draft, line, forms.Change(typed));
            var particulars = ParticularsForm.Read(request.Words, sent);
            var result = await CheckAsync(http, request.View.Catalog.Division, changes, particulars);
            var form = forms.Form(typed, [.. result.Problems.Where(problem => problem.Severity == Severity.Error)]);
            var missing = forms.Missing(form);
            if (missing.Count > 0 || result.Outcome == RecordingOutcome.Refused)
            {
                await WriteAsync(request, typeof(ChangeFormPage), form.With(missing), StatusCodes.Status422UnprocessableEntity);
                return;
            }

            await KeepAsync(request, draft, changes, particulars);
        }
    }

    private static async Task KeepAsync(
        PageRequest request, Draft? draft, IReadOnlyList<DraftedChange> changes, IReadOnlyDictionary<string, string> particulars)
    {
        var (http, division) = (request.Http, request.View.Catalog.Division);
        var (drafts, person) = (http.RequestServices.GetRequiredService<DraftStore>(), Actors.PersonOf(http.User).Id);
        var name = DraftedChanges.NameOf(request, changes);
        var kept = draft is null
            ? await drafts.BeginAsync(person, division, changes[0], name, particulars, http.RequestAborted)
            : await drafts.SetChangesAsync(draft.By(person), changes, name, particulars, http.RequestAborted);
        http.Response.Redirect($"/{division}/record/{kept.Id}");
    }

    private static async Task RemoveAsync(HttpContext http)
    {
        var sent = await PageSession.ReadOwnFormAsync(http);
        var request = await PageRoutes.AskAsync(http, []);
        using (request.Request)
        {
            var draft = PreviewPages.Find(http);
            var line = int.TryParse(sent[Line.Name], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
            var changes = draft.Changes().Where((_, index) => index + 1 != line).ToList();
            if (changes.Count == 0 || changes.Count == draft.Changes().Count)
                throw new ProblemException(
                    ProblemTypes.BadRequest, "没有这一处变更，或者它是唯一的一处；不要了请丢弃整份草稿。",
                    "There is no such change, or it is the only one; throw the whole draft away instead.");
            await KeepAsync(request, draft, changes, draft.Particulars);
        }
    }

    // What lacks a particular is checked with what there is; only what is whole and sound becomes a draft.
    private static Task<RecordingResult> CheckAsync(
        HttpContext http, DivisionCode division, IReadOnlyList<DraftedChange> changes, IReadOnlyDictionary<string, string> particulars)
    {
        var actor = Actors.Of(http.User, person => Authorities.ToRecord(person, division));
        var request = new RecordingRequest(actor, division, ExpectedCatalog.Any, DryRun: true);
        return http.RequestServices.GetRequiredService<SingleChanges>().HandleAsync(
            [.. changes.Select(change => new RecordChange(request, change.Kind, particulars, change.ByField))], http.RequestAborted);
    }

    private static (Draft? Draft, int? Line) Asked(PageRequest request)
    {
        if (request.Query.Text(Draft) is not { } id) return (null, null);
        var drafts = request.Http.RequestServices.GetRequiredService<DraftStore>();
        var draft = drafts.Find(request.View.Catalog.Division, id) is { Change: not null } found ? found : throw DraftChecks.Gone();
        var line = (int?)request.Query.Number(Line);
        return (draft, line <= draft.Changes().Count ? line : null);
    }

    private static ChangeForms Forms(PageRequest request, Draft? draft, int? line)
    {
        var back = draft is null ? request.Links.Record : $"{request.Links.Record}/{draft.Id}";
        var place = new ChangePlace(
            request.Links.Today("/record/change"),
            draft is null
                ? request.T[
                    "不用工作簿：选做什么、哪项职权，填好后先看预览，再记录。",
                    "Without a workbook: choose what is done and with which power, fill it in, look at the preview, record."]
                : request.T["加到同一件决定里：选做什么、哪项职权。", "Added to the same adjustment: choose what is done and with which power."],
            request.T["核对并预览", "Check and preview"], request.T["这一步什么都不记录。", "Nothing is recorded by this step."],
            back, draft is null
                ? request.T["用工作簿记录", "Record with a workbook"]
                : request.T["回到预览", "Back to the preview"])
        {
            Carried = draft is null ? [] : [(Draft.Name, draft.Id.Value), (Line.Name, line?.ToString(CultureInfo.InvariantCulture))],
        };
        var forms = new ChangeForms(request, place, hasHeader: true);
        return draft is null ? forms : new ChangeForms(request, place, hasHeader: true)
        {
            Initial = DraftedChanges.Values(draft, line, forms.Known()),
        };
    }

    private static async Task WritePartAsync(PageRequest request, PowerChoices choices)
    {
        var frame = PageRoutes.Frame(request, new PageContent<PowerChoices>("", request.Way(), choices) { HasLens = false });
        await PageWriter.WritePartAsync(request.Http, frame, typeof(PowerChoicesView), choices);
    }

    private static async Task WriteAsync<TModel>(PageRequest request, Type page, TModel model, int status)
        where TModel : notnull
    {
        var title = request.T["填写变更", "Fill in a change"];
        var way = request.Way(new Crumb(request.T["记录决定", "Record an adjustment"], request.Links.Record), new Crumb(title));
        var frame = PageRoutes.Frame(request, new PageContent<TModel>(title, way, model) { HasLens = false });
        await PageWriter.WriteAsync(request.Http, frame, page, model, status);
    }
}
