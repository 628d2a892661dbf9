using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.DependencyInjection;
using PowerCatalog.Application.Comparing;
using PowerCatalog.Application.Drafts;
using PowerCatalog.Application.Recording;
using PowerCatalog.Domain.Adjustments;
using PowerCatalog.Domain.Differences;
using PowerCatalog.Domain.Problems;
using PowerCatalog.Exchange.Templates;
using PowerCatalog.Web.Features.Recording.Drafts;
using PowerCatalog.Web.Http.Authentication;
using PowerCatalog.Web.Http.Limiting;
using PowerCatalog.Web.Http.Requests;
using PowerCatalog.Web.Http.Responses;
using PowerCatalog.Web.Layout.Context;
using PowerCatalog.Web.Layout.Frame;
using PowerCatalog.Web.Layout.Routing;
using PowerCatalog.Web.Layout.Sessions;
using PowerCatalog.Web.Presentation.Forms;
using PowerCatalog.Web.Presentation.Settled;
using System.Globalization;

namespace PowerCatalog.Web.Features.Recording.Pages;

/// <summary>
/// A list that waits: what it changes; then it becomes the draft of an adjustment, as a workbook or with the decision typed here, and goes
/// the way of any adjustment.
/// </summary>
internal static class DifferencePages
{
    private const string Choice = "renaming-";

    public static void Map(PageRoutes waiting, PageRoutes routes)
    {
        waiting.Builder.MapGet(PreviewPages.One + "/draft.xlsx", SettledDrafts.OrSettled(DraftAsync))
            .RequireRateLimiting(Limits.Uploads).ExcludeFromDescription();
        routes.Builder.MapPost(PreviewPages.One + "/adjustment", SettledDrafts.OrSettled(DecideAsync))
            .RequireRateLimiting(Limits.Uploads).ExcludeFromDescription();
        routes.Builder.MapPost(PreviewPages.One + "/openings", SettledDrafts.OrSettled(OpenAsync))
            .RequireRateLimiting(Limits.Uploads).ExcludeFromDescription();
    }

    /// <summary>Shows what a draft changes, where it is a list that is compared; false where it is not.</summary>
    public static Task<bool> ShowAsync(HttpContext http, Draft draft) => ShowAsync(http, draft, null, StatusCodes.Status200OK);

    private static async Task<bool> ShowAsync(HttpContext http, Draft draft, string? notice, int status)
    {
        if (draft.Kind != DraftKind.List) return false;
        var request = await PageRoutes.AskAsync(http, PreviewPages.Parameters);
        PageFrame frame;
        DifferenceModel model;
        using (request.Request)
        {
            var taken = await TakeAsync(request, draft);
            if (taken.Compared is not { } compared) return false;
            model = Model(request, draft, compared, taken.Opened?.Last) with { Notice = notice };
            var found = (taken.Opened?.Report ?? compared.Report).Found;
            http.RequestServices.GetRequiredService<DraftStore>().Note(
                draft, new DraftNote(null, 1, found.Errors, found.Warnings, false, request.View.Lens.Head));
            var way = request.Way(
                new Crumb(request.T["记录决定", "Record an adjustment"], request.Links.Record), new Crumb(draft.Name, IsData: true));
            frame = PageRoutes.Frame(
                request, new PageContent<DifferenceModel>(request.T["与清单比较", "Compared"], way, model) { HasLens = false });
        }

        await PageWriter.WriteAsync(http, frame, typeof(DifferencePage), model, status);
        return true;
    }

    /// <summary>What is wrong with a list; null where the draft is none that is compared.</summary>
    public static async Task<IReadOnlyList<Problem>?> ProblemsAsync(PageRequest request, Draft draft) =>
        draft.Kind == DraftKind.List && await TakeAsync(request, draft) is { Compared: { } compared } taken
            ? [.. compared.Report.InFile.Union(taken.Opened?.Report.InFile ?? [])]
            : null;

    // What opens departments beside others is recorded first, as the person saw it; then the page compares the rest with what it leaves.
    private static async Task OpenAsync(HttpContext http)
    {
        var form = await PageSession.ReadOwnFormAsync(http);
        var draft = PreviewPages.Find(http);
        var language = PageLanguage.Of(http);
        var result = await http.RequestServices.GetRequiredService<DraftComparisons>()
            .OpenAsync(draft, PreviewPages.Recorder(http, draft.Division), PreviewPages.RevisionOf(form), http.RequestAborted);
        if (result?.Outcome == RecordingOutcome.Conflict)
        {
            await ShowAsync(http, draft, RecordingNotices.Moved(language, result), StatusCodes.Status412PreconditionFailed);
            return;
        }

        if (result?.Outcome == RecordingOutcome.Refused)
        {
            await ShowAsync(http, draft, RecordingNotices.Refused(language, result), StatusCodes.Status422UnprocessableEntity);
            return;
        }

        var here = $"/{draft.Division}/record/{draft.Id}";
        http.Response.Redirect(result is null
            ? here
            : Links.Address(here, [(QueryParameters.AtLeast.Name, result.Last.Revision.ToString(CultureInfo.InvariantCulture))]));
    }

    private static DifferenceModel Model(PageRequest request, Draft draft, ComparedList compared, RecordingResult? opening)
    {
        var (number, size, offset) = request.Request.Page();
        return new DifferenceModel(
            draft, PageSession.Token(request.Http), compared, new DifferenceNotes(compared, draft.Name, request.Words.Data),
            [.. compared.Preview.Skip(offset).Take(size)], number, size, FileQuestioning.Of(request, draft, compared.Report),
            ParticularsForm.Fields(request, field => draft.Particulars.GetValueOrDefault(field)))
        {
            Opening = opening,
            Opened = request.Query.Number(QueryParameters.AtLeast),
            CanBeMarked = request.Http.RequestServices.GetRequiredService<DraftChecks>()
                .CanBeMarked(draft, compared.Report, request.Http.RequestAborted),
        };
    }

    // The draft as it is, to be completed and corrected in a spreadsheet.
    private static async Task DraftAsync(HttpContext http)
    {
        var draft = PreviewPages.Find(http);
        await using var held = new FileBufferingWriteStream();
        var request = await PageRoutes.AskAsync(http, []);
        using (request.Request)
        {
            if (await CompareAsync(request, draft) is not { Draft: { } adjustment } compared) throw DraftChecks.Gone();
            Write(held, request, draft, compared, adjustment);
        }

        http.Response.Headers.CacheControl = "no-store";
        await FileAnswers.SendAsync(http, held, ContentNegotiation.XlsxType, NameOf(PageLanguage.Of(http), draft));
    }

    // The draft with the decision that was typed: it waits as a file of its own, for the same look as any other.
    private static async Task DecideAsync(HttpContext http)
    {
        var form = await PageSession.ReadOwnFormAsync(http);
        var draft = PreviewPages.Find(http);
        await using var held = new MemoryStream();
        var request = await PageRoutes.AskAsync(http, []);
        Dictionary<string, string> particulars;
        using (request.Request)
        {
            if (await CompareAsync(request, draft) is not { Draft: { } adjustment } compared) throw DraftChecks.Gone();
            Write(held, request, draft, compared, RenamingChoices.Decided(adjustment, Choices(form)));
            particulars = ParticularsForm.Read(request.Words, form);
        }

        held.Position = 0;
        var made = await http.RequestServices.GetRequiredService<DraftStore>().BeginAsync(
            Actors.PersonOf(http.User).Id, draft.Division, held, NameOf(PageLanguage.Of(http), draft), particulars, http.RequestAborted);
        http.Response.Redirect($"/{made.Division}/record/{made.Id}");
    }

    private static void Write(Stream output, PageRequest request, Draft draft, ComparedList compared, AdjustmentDraft adjustment)
    {
        var data = request.Words.Data;
        DraftWorkbook.Write(output, adjustment, new DifferenceNotes(compared, draft.Name, data).All, data);
    }

    private static Dictionary<int, bool> Choices(IFormCollection form) => form
        .Where(field => field.Key.StartsWith(Choice, StringComparison.Ordinal) && field.Value.ToString() is "renamed" or "replaced")
        .Select(field => (Number: int.TryParse(field.Key[Choice.Length..], CultureInfo.InvariantCulture, out var n) ? n : 0, field.Value))
        .Where(choice => choice.Number > 0).ToDictionary(choice => choice.Number, choice => choice.Value == "renamed");

    private static string NameOf(PageLanguage t, Draft draft)
    {
        var name = Path.GetFileNameWithoutExtension(draft.Name);
        return t[$"调整草稿（{name}）.xlsx", $"draft adjustment ({name}).xlsx"];
    }

    private static async Task<ComparedList?> CompareAsync(PageRequest request, Draft draft) => (await TakeAsync(request, draft)).Compared;

    private static Task<ListTaken> TakeAsync(PageRequest request, Draft draft) =>
        request.Http.RequestServices.GetRequiredService<DraftComparisons>()
            .CompareAsync(draft, PreviewPages.Looker(request.Http, draft.Division), request.View.Lens.Head, request.Http.RequestAborted);
}
