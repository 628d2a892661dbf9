using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.DependencyInjection;
using PowerCatalog.Application.Actors;
using PowerCatalog.Application.Authority;
using PowerCatalog.Application.Drafts;
using PowerCatalog.Application.Importing;
using PowerCatalog.Application.Recording;
using PowerCatalog.Domain.Codes;
using PowerCatalog.Domain.Deciding;
using PowerCatalog.Domain.People;
using PowerCatalog.Exchange.Annotating;
using PowerCatalog.Exchange.ProblemLists;
using PowerCatalog.Exchange.Reading;
using PowerCatalog.Web.Features.Recording.Drafts;
using PowerCatalog.Web.Http.Authentication;
using PowerCatalog.Web.Http.Limiting;
using PowerCatalog.Web.Http.Problems;
using PowerCatalog.Web.Http.Requests;
using PowerCatalog.Web.Http.Responses;
using PowerCatalog.Web.Layout.Context;
using PowerCatalog.Web.Layout.Frame;
using PowerCatalog.Web.Layout.Routing;
using PowerCatalog.Web.Layout.Sessions;
using PowerCatalog.Web.Presentation.Changes;
using PowerCatalog.Web.Presentation.Settled;

namespace PowerCatalog.Web.Features.Recording.Pages;

/// <summary>
/// A file that waits: what recording it would do and what is wrong with it; then it is recorded, mended elsewhere and sent anew, or thrown
/// away.
/// </summary>
internal static class PreviewPages
{
    /// <summary>What the page of one is asked with.</summary>
    internal static readonly IReadOnlyList<QueryParameter> Parameters = [.. QueryParameters.Paging, QueryParameters.AtLeast];

    /// <summary>The address of one.</summary>
    internal const string One = PageRoutes.Root + "/record/{id:guid}";

    public static void Map(PageRoutes waiting, PageRoutes routes)
    {
        waiting.Builder.MapGet(One, SettledDrafts.OrSettled(ShowAsync)).RequireRateLimiting(Limits.Uploads).ExcludeFromDescription();
        routes.Builder.MapPost(One, SettledDrafts.OrSettled(RecordAsync)).RequireRateLimiting(Limits.Uploads).ExcludeFromDescription();
        routes.Builder.MapPost(One + "/columns", SettledDrafts.OrSettled(MapColumnsAsync)).ExcludeFromDescription();
        routes.Builder.MapPost(One + "/consequences", SettledDrafts.OrSettled(DecideAsync)).ExcludeFromDescription();
        routes.Builder.MapPost(One + "/discard", SettledDrafts.OrSettled(DiscardAsync)).ExcludeFromDescription();
        waiting.Builder.MapGet(One + "/marked.xlsx", SettledDrafts.OrSettled(MarkedAsync)).RequireRateLimiting(Limits.Uploads)
            .ExcludeFromDescription();
    }

    // A list that changes something becomes the draft of an adjustment first; one that opens departments is recorded as it is.
    private static async Task ShowAsync(HttpContext http)
    {
        if (!await DifferencePages.ShowAsync(http, Find(http))) await WriteAsync(http, null, StatusCodes.Status200OK);
    }

    private static async Task RecordAsync(HttpContext http)
    {
        var form = await PageSession.ReadOwnFormAsync(http);
        var draft = Find(http);
        var revision = RevisionOf(form);
        var language = PageLanguage.Of(http);
        var result = await http.RequestServices.GetRequiredService<DraftChecks>()
            .RecordAsync(draft, Recorder(http, draft.Division), revision, http.RequestAborted);
        if (result.Outcome == RecordingOutcome.Conflict)
        {
            await WriteAsync(http, RecordingNotices.Moved(language, result), StatusCodes.Status412PreconditionFailed);
            return;
        }

        if (result.Outcome is RecordingOutcome.Recorded or RecordingOutcome.AlreadyRecorded)
        {
            http.Response.Redirect(Recorded(draft, result));
            return;
        }

        // The decisions before the first wrong one are recorded, as everywhere; nobody is told of a failure where that was asked for.
        var some = result.Decisions.Any(decision => decision.Outcome == RecordingOutcome.Recorded);
        await WriteAsync(
            http, RecordingNotices.Refused(language, result), some ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity);
    }

    /// <summary>The revision that the person looked at, as a form has it.</summary>
    /// <exception cref="ProblemException">It has none.</exception>
    internal static long RevisionOf(IFormCollection form) =>
        long.TryParse(form["revision"], NumberStyles.None, CultureInfo.InvariantCulture, out var revision)
            ? revision
            : throw new ProblemException(
                ProblemTypes.BadRequest, "表单缺少预览所依据的版本。请回到预览页重新提交。",
                "The form lacks the revision of its preview. Go back to the preview and send it again.");

    // The page of what was recorded; of several decisions that of all, on which they are the newest.
    private static string Recorded(Draft draft, ImportResult result)
    {
        var revision = result.Decisions.Max(decision => decision.Revision).ToString(CultureInfo.InvariantCulture);
        return Links.Address(
            result.Decisions.Count > 1 ? $"/{draft.Division}/decisions" : $"/{draft.Division}/decisions/{revision}",
            [
                (QueryParameters.AtLeast.Name, revision),
                (PageParameters.Done.Name, result.Outcome == RecordingOutcome.Recorded ? "recorded" : "already"),
            ]);
    }

    private static async Task MapColumnsAsync(HttpContext http)
    {
        var form = await PageSession.ReadOwnFormAsync(http);
        var draft = Find(http);
        var map = new Dictionary<string, string>(draft.Columns);
        var named = form.Where(field => field.Key.StartsWith("map-", StringComparison.Ordinal) && field.Value.ToString().Length > 0);
        foreach (var (key, value) in named) map[key["map-".Length..]] = value.ToString();
        await http.RequestServices.GetRequiredService<DraftStore>().SetColumnsAsync(
            draft.By(Actors.PersonOf(http.User).Id), map, http.RequestAborted);
        http.Response.Redirect($"/{draft.Division}/record/{draft.Id}");
    }

    // What the form leaves undecided is no longer decided beside the file, whatever was chosen for all before.
    private static async Task DecideAsync(HttpContext http)
    {
        var form = await PageSession.ReadOwnFormAsync(http);
        var draft = Find(http);
        var decided = new Dictionary<string, string>(draft.Consequences);
        decided.Remove(ReadOptions.EveryLine);
        foreach (var (key, text) in ConsequenceFields.Read(form))
        {
            decided.Remove(key);
            if (text.Length > 0) decided[key] = text;
        }

        if (ConsequenceFields.AcceptsAll(form)) decided[ReadOptions.EveryLine] = ConsequenceChoice.Accepts;
        await http.RequestServices.GetRequiredService<DraftStore>().SetConsequencesAsync(
            draft.By(Actors.PersonOf(http.User).Id), decided, http.RequestAborted);
        http.Response.Redirect($"/{draft.Division}/record/{draft.Id}");
    }

    private static async Task DiscardAsync(HttpContext http)
    {
        await PageSession.ReadOwnFormAsync(http);
        var draft = Find(http);
        http.RequestServices.GetRequiredService<DraftStore>().Remove(draft);
        http.Response.Redirect($"/{draft.Division}/record?discarded=true");
    }

    // The person's own workbook, with a note on each cell that has a problem.
    private static async Task MarkedAsync(HttpContext http)
    {
        var draft = Find(http);
        await using var held = new FileBufferingWriteStream();
        string name;
        var request = await PageRoutes.AskAsync(http, []);
        using (request.Request)
        {
            var problems = await DifferencePages.ProblemsAsync(request, draft) ?? (await CheckAsync(request, draft)).Report.InFile;
            await using var content = http.RequestServices.GetRequiredService<DraftStore>().Open(draft) ?? throw DraftChecks.Gone();
            var language = request.T.IsEnglish ? ProblemLanguage.English : ProblemLanguage.Chinese;
            name = AnnotatedWorkbook.Write(
                content, draft.Name, problems, language, held, DraftChecks.Options(draft), request.Words.Data,
                http.RequestAborted);
        }

        http.Response.Headers.CacheControl = "no-store";
        await FileAnswers.SendAsync(http, held, ContentNegotiation.XlsxType, name);
    }

    private static async Task WriteAsync(HttpContext http, string? notice, int status)
    {
        var draft = Find(http);
        var request = await PageRoutes.AskAsync(http, Parameters);
        PageFrame frame;
        PreviewModel model;
        using (request.Request)
        {
            var check = await CheckAsync(request, draft);
            model = Model(request, draft, check, notice);
            http.RequestServices.GetRequiredService<DraftStore>().Note(draft, check.Note());
            var way = request.Way(
                new Crumb(request.T["记录决定", "Record an adjustment"], request.Links.Record), new Crumb(draft.Name, IsData: true));
            frame = PageRoutes.Frame(request, new PageContent<PreviewModel>(request.T["预览", "Preview"], way, model) { HasLens = false });
        }

        await PageWriter.WriteAsync(http, frame, typeof(PreviewPage), model, status);
    }

    private static PreviewModel Model(PageRequest request, Draft draft, CheckedDraft check, string? notice)
    {
        var (number, size, offset) = request.Request.Page();
        return new PreviewModel(
            draft, PageSession.Token(request.Http), check.Outcome, check.Decisions, [.. check.Lines.Skip(offset).Take(size)],
            number, size, check.Lines.Count(), check.Report, check.Excerpts, check.Revision,
            FileQuestioning.Of(request, draft, check.Report, check.Excerpts), notice)
        {
            CanBeMarked = check.CanBeMarked,
            Changes = DraftedChanges.Shown(request, draft),
        };
    }

    private static Task<CheckedDraft> CheckAsync(PageRequest request, Draft draft) =>
        request.Http.RequestServices.GetRequiredService<DraftChecks>()
            .CheckAsync(draft, Looker(request.Http, draft.Division), request.View.Lens.Head, request.Http.RequestAborted);

    /// <summary>Whoever records it.</summary>
    internal static Actor Recorder(HttpContext http, DivisionCode division) =>
        Actors.Of(http.User, person => Authorities.ToRecord(person, division));

    /// <summary>Whoever looks at what would be recorded.</summary>
    internal static Actor Looker(HttpContext http, DivisionCode division) =>
        Actors.Of(http.User, person => Authorities.ToActAs(person, division, Role.ReformOffice, Role.Auditor));

    /// <summary>The draft that a request names.</summary>
    /// <exception cref="ProblemException">It is gone.</exception>
    internal static Draft Find(HttpContext http) =>
        DivisionCode.TryParse(http.Route("division"), out var division)
            && http.RequestServices.GetRequiredService<DraftStore>().Find(division, http.Route("id")) is { } draft
            ? draft
            : throw DraftChecks.Gone();
}
