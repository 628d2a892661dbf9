using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using PowerCatalog.Application.Procedure.Proposing;
using PowerCatalog.Application.Procedure.Streams;
using PowerCatalog.Application.Procedure.Taking;
using PowerCatalog.Listings.Procedure;
using PowerCatalog.Web.Http.Holding;
using PowerCatalog.Web.Http.Limiting;
using PowerCatalog.Web.Http.Problems;
using PowerCatalog.Web.Layout.Context;
using PowerCatalog.Web.Layout.Frame;
using PowerCatalog.Web.Layout.Routing;
using PowerCatalog.Web.Layout.Sessions;
using PowerCatalog.Web.Presentation.SingleChange;

namespace PowerCatalog.Web.Features.Procedure.Pages;

/// <summary>One change that is filled in, alone or after the lines that stand.</summary>
internal static class ChangePages
{
    private const string Path = OnePages.One + "/change";
    private const string After = "after";

    public static void Map(PageRoutes taking)
    {
        taking.Builder.MapGet(Path, ShowAsync).ExcludeFromDescription();
        taking.Builder.MapPost(Path, ProposeAsync).WithMetadata(new ShowsHeld()).RequireRateLimiting(Limits.Uploads)
            .ExcludeFromDescription();
    }

    private static async Task ShowAsync(HttpContext http)
    {
        var page = await PageRoutes.AskAsync(http, ChangeForms.Words);
        using (page.Request)
        {
            var loaded = await ProcedureRequest.Of(http).LoadAsync();
            var forms = Forms(page, loaded);
            if (forms.Choices() is { } choices)
            {
                var frame = PageRoutes.Frame(
                    page, new PageContent<PowerChoices>("", LinesPages.WayTo(page, loaded, ""), choices) { HasLens = false });
                await PageWriter.WritePartAsync(http, frame, typeof(PowerChoicesView), choices);
            }
            else if (forms.Start() is { } start) await WriteAsync(page, loaded, typeof(ChangeStartPage), start, StatusCodes.Status200OK);
            else await WriteAsync(page, loaded, typeof(ChangeFormPage), With(page, loaded, forms.First()), StatusCodes.Status200OK);
        }
    }

    private static async Task ProposeAsync(HttpContext http)
    {
        var form = await PageSession.ReadOwnFormAsync(http);
        var page = await PageRoutes.AskAsync(http, ChangeForms.Words);
        using (page.Request)
        {
            var procedure = ProcedureRequest.Of(http);
            var loaded = await procedure.LoadAsync();
            var forms = Forms(page, loaded);
            if (forms.Start() is not null)
                throw new ProblemException(
                    ProblemTypes.BadRequest, "请先选择做什么和哪项职权。", "Choose first what is to be done and with which power.");
            var typed = ChangeFormFields.Typed(form);
            var sent = http.RequestServices.GetRequiredService<LineSources>().OfForm(
                procedure.Division, new Dictionary<string, string>(), [forms.Change(typed)]);
            if (form[After] == "true") sent = LineSources.After(loaded.Draft(), sent);
            var step = new Step(procedure.Person, loaded.State.Id, StepPages.VersionOf(form));
            var result = await procedure.Procedure.ProposeAsync(step, sent, http.RequestAborted);
            if (result.Outcome is StepOutcome.Taken or StepOutcome.AlreadyTaken)
            {
                http.Response.Redirect(Links.Address(page.Links.OnItsWay(loaded.State.Id.Value), [(OnePages.Done.Name, "propose")]));
                return;
            }

            var model = forms.Form(typed, Refusals.ErrorsOf(result));
            await WriteAsync(
                page, loaded, typeof(ChangeFormPage),
                With(page, await procedure.LoadAsync(), model.With(forms.Missing(model))) with { Notice = Notice(page, result) },
                Refusals.TypeOf(result).Status);
        }
    }

    private static string? Notice(PageRequest page, StepResult result)
    {
        if (result.Outcome != StepOutcome.Conflict) return null;
        var steps = string.Join(page.T["；", "; "], result.Since.Select(step => string.Join(
            " · ", page.T.Of(StepWords.Of(step.Happened)), page.T.Actor(page.View.Actors.Shown(step.Actor)),
            page.T.Moment(step.Recorded))));
        return page.T[
            $"您打开页面之后，其他人办理了：{steps}。您的这一处没有写入，填写的内容还在下面；看过现在的各行后可以再提出。",
            $"Others took these steps since you opened the page: {steps}. Your change was not taken; what you typed is below. Look at the "
                + "lines that stand now, then send it again."];
    }

    // Lines of a file stay those of the file; only typed ones are gone on with.
    private static ChangeFormModel With(PageRequest page, LoadedProcedure loaded, ChangeFormModel model) => model with
    {
        Hidden = [("version", loaded.State.Version.ToString(CultureInfo.InvariantCulture))],
        Switches = loaded.State.Lines is { Draft: { Source: null, Lines: var lines } }
            ? [(After, page.T[$"加在现有的 {lines} 行之后（不选则替换）", $"After the {lines} that stand (otherwise in their place)"])]
            : [],
    };

    private static ChangeForms Forms(PageRequest page, LoadedProcedure loaded) => new(
        page,
        new ChangePlace(
            page.Links.OnItsWay(loaded.State.Id.Value) + "/change",
            page.T["选做什么、哪项职权，填好后提出。", "Choose what is done and with which power, fill it in, put it forward."],
            page.T["提出", "Put forward"],
            page.T["提出后由审改办等审核，颁布时才记入清单。", "It is reviewed next, and recorded when it is promulgated."],
            page.Links.OnItsWay(loaded.State.Id.Value) + "/lines", page.T["用文件提出", "Put a file forward"]),
        hasHeader: false);

    private static async Task WriteAsync<TModel>(PageRequest page, LoadedProcedure loaded, Type component, TModel model, int status)
        where TModel : notnull
    {
        var title = page.T["填写一处变更", "One change"];
        var frame = PageRoutes.Frame(
            page, new PageContent<TModel>(title, LinesPages.WayTo(page, loaded, title), model) { HasLens = false });
        await PageWriter.WriteAsync(page.Http, frame, component, model, status);
    }
}
