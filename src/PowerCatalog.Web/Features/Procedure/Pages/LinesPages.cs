using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using PowerCatalog.Application.Drafts;
using PowerCatalog.Application.Procedure.Proposing;
using PowerCatalog.Application.Procedure.Streams;
using PowerCatalog.Application.Procedure.Taking;
using PowerCatalog.Domain.Adjustments;
using PowerCatalog.Listings.Words;
using PowerCatalog.Web.Http.Configuration;
using PowerCatalog.Web.Http.Limiting;
using PowerCatalog.Web.Http.Requests;
using PowerCatalog.Web.Layout.Context;
using PowerCatalog.Web.Layout.Frame;
using PowerCatalog.Web.Layout.Routing;
using PowerCatalog.Web.Layout.Sessions;
using PowerCatalog.Web.Presentation.Settled;

namespace PowerCatalog.Web.Features.Procedure.Pages;

/// <summary>提出、修改各行: from a file, or from what was sent before.</summary>
internal static class LinesPages
{
    private const string Path = OnePages.One + "/lines";

    private static readonly QueryParameter Draft = new("draft", ParameterType.Text, "已上传的文件 What was sent before.");

    public static void Map(PageRoutes taking)
    {
        taking.Builder.MapGet(Path, ShowAsync).ExcludeFromDescription();
        taking.Builder.MapPost(Path, ReceiveAsync).RequireRateLimiting(Limits.Uploads).ExcludeFromDescription();
        taking.Builder.MapPost(
            Path + "/stored", SettledDrafts.OrSettled(TakeStoredAsync, http => http.Request.Form["draft"]))
            .RequireRateLimiting(Limits.Uploads).ExcludeFromDescription();
    }

    private static async Task ShowAsync(HttpContext http)
    {
        var page = await PageRoutes.AskAsync(http, [Draft, OnePages.Done]);
        using (page.Request)
        {
            var loaded = await ProcedureRequest.Of(http).LoadAsync();
            await WriteAsync(page, loaded, page.Query.Text(Draft), StatusCodes.Status200OK, model => model with
            {
                JustBegun = page.Query.Has(OnePages.Done) && loaded.State.Lines is null,
            });
        }
    }

    private static async Task ReceiveAsync(HttpContext http)
    {
        var upload = await UploadForm.ReadAsync(http);
        var page = await PageRoutes.AskAsync(http, []);
        using (page.Request)
        {
            var procedure = ProcedureRequest.Of(http);
            var loaded = await procedure.LoadAsync();
            if (upload.Fault(page.T) is { } fault)
            {
                await WriteAsync(page, loaded, null, StatusCodes.Status400BadRequest, model => model with { Fault = fault });
                return;
            }

            await using var content = upload.File!.OpenReadStream();
            var kind = upload.Fields["kind"] == "list" ? DraftKind.List : DraftKind.Adjustment;
            var file = new SentFile(kind, content, upload.Name, new Dictionary<string, string>(), new Dictionary<string, string>());
            var sent = await http.RequestServices.GetRequiredService<LineSources>().OfFileAsync(
                procedure.Division, file, http.RequestAborted);
            await ProposeAsync(page, procedure, loaded, sent, upload.Fields, null);
        }
    }

    private static async Task TakeStoredAsync(HttpContext http)
    {
        var form = await PageSession.ReadOwnFormAsync(http);
        var page = await PageRoutes.AskAsync(http, []);
        using (page.Request)
        {
            var procedure = ProcedureRequest.Of(http);
            var loaded = await procedure.LoadAsync();
            var draft = StoredDrafts.Find(procedure, form["draft"].ToString());
            var sent = await http.RequestServices.GetRequiredService<LineSources>().OfDraftAsync(draft, http.RequestAborted)
                ?? throw StoredDrafts.Gone();
            await ProposeAsync(page, procedure, loaded, sent, form, draft);
        }
    }

    private static async Task ProposeAsync(
        PageRequest page, ProcedureRequest procedure, LoadedProcedure loaded, SentLines sent, IFormCollection form, Draft? draft)
    {
        var step = new Step(procedure.Person, loaded.State.Id, StepPages.VersionOf(form));
        var result = await procedure.Procedure.ProposeAsync(step, sent, page.Http.RequestAborted);
        if (result.Outcome is StepOutcome.Taken or StepOutcome.AlreadyTaken)
        {
            if (draft is not null) StoredDrafts.Remove(procedure, draft, loaded.State.Id);
            page.Http.Response.Redirect(
                Links.Address(page.Links.OnItsWay(loaded.State.Id.Value), [(OnePages.Done.Name, "propose")]));
            return;
        }

        await WriteAsync(
            page, await procedure.LoadAsync(), draft?.Id.Value,
            Refusals.TypeOf(result).Status,
            model => model with
            {
                Problems = Refusals.ErrorsOf(result),
                Since = result.Since,
            });
    }

    private static async Task WriteAsync(
        PageRequest page, LoadedProcedure loaded, string? chosen, int status, Func<LinesModel, LinesModel> with)
    {
        var (services, procedure) = (page.Http.RequestServices, ProcedureRequest.Of(page.Http));
        var model = with(new LinesModel(
            loaded.State, PageSession.Token(page.Http), services.GetRequiredService<WebOptions>().MaximumFileBytes >> 20,
            StoredDrafts.All(procedure), chosen, page.View.Actors, new ValueWords(page.View, page.Words).Body));
        var title = page.T["提出各行", "Put lines forward"];
        var frame = PageRoutes.Frame(page, new PageContent<LinesModel>(title, WayTo(page, loaded, title), model) { HasLens = false });
        if (!HttpMethods.IsGet(page.Http.Request.Method))
            frame = frame with { Path = page.Links.OnItsWay(loaded.State.Id.Value) + "/lines", Query = [] };
        await PageWriter.WriteAsync(page.Http, frame, typeof(LinesPage), model, status);
    }

    /// <summary>The way to a page below an adjustment.</summary>
    public static IReadOnlyList<Crumb> WayTo(PageRequest page, LoadedProcedure loaded, string title) => page.Way(
        new Crumb(page.T["办理", "Procedure"], page.Links.Procedure),
        new Crumb(loaded.State.Drafted.Name, page.Links.OnItsWay(loaded.State.Id.Value), IsData: true), new Crumb(title));
}
