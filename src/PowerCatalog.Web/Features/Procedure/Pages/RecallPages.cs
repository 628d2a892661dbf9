using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using PowerCatalog.Application.Procedure.Taking;
using PowerCatalog.Domain.Codes;
using PowerCatalog.Domain.Problems;
using PowerCatalog.Domain.Procedure.Deciding;
using PowerCatalog.Listings.Words;
using PowerCatalog.ReadModels.PowerSearch;
using PowerCatalog.Web.Http.Limiting;
using PowerCatalog.Web.Http.Requests;
using PowerCatalog.Web.Layout.Context;
using PowerCatalog.Web.Layout.Frame;
using PowerCatalog.Web.Layout.Routing;
using PowerCatalog.Web.Layout.Sessions;

namespace PowerCatalog.Web.Features.Procedure.Pages;

/// <summary>收回申请: what townships ask to be taken back from them, the form by which one asks, and taking one up.</summary>
internal static class RecallPages
{
    private const string All = BoardPages.Root + "/recalls";

    private static readonly QueryParameter Asked = new("asked", ParameterType.Flag, "刚提出申请。A request was just made.");

    public static void MapReading(PageRoutes reading) => reading.Builder.MapGet(All, ShowAsync).ExcludeFromDescription();

    public static void MapTaking(PageRoutes taking)
    {
        taking.Builder.MapPost(All, AskAsync).ExcludeFromDescription();
        taking.Builder.MapPost(OnePages.One + "/take-up", TakeUpAsync).RequireRateLimiting(Limits.Uploads).ExcludeFromDescription();
    }

    private static async Task ShowAsync(HttpContext http)
    {
        var page = await PageRoutes.AskAsync(http, [Asked]);
        using (page.Request)
            await WriteAsync(page, _ => null, _ => null, [], StatusCodes.Status200OK, page.Query.Flag(Asked) == true);
    }

    private static async Task AskAsync(HttpContext http)
    {
        var form = await PageSession.ReadOwnFormAsync(http);
        var page = await PageRoutes.AskAsync(http, []);
        using (page.Request)
        {
            var procedure = ProcedureRequest.Of(http);
            var typed = new TypedStep(page.T, id => form[id]);
            var reason = typed.Required("reason");
            if (RecallFields.Chosen(typed.Required("power")) is not var (township, power)) typed.Missing("power");
            else if (typed.Faults.Count == 0)
            {
                var ask = new AskRecall(procedure.Division, township, power, reason);
                var result = await procedure.Procedure.AskRecallAsync(procedure.Person, ask, http.RequestAborted);
                if (result.Outcome == StepOutcome.Taken)
                {
                    http.Response.Redirect(Links.Address(page.Links.Procedure + "/recalls", [(Asked.Name, "true")]));
                    return;
                }

                await WriteAsync(page, typed.Value, typed.Fault, result.Problems, Refusals.TypeOf(result).Status);
                return;
            }

            await WriteAsync(page, typed.Value, typed.Fault, [], StatusCodes.Status422UnprocessableEntity);
        }
    }

    private static async Task TakeUpAsync(HttpContext http)
    {
        var form = await PageSession.ReadOwnFormAsync(http);
        var page = await PageRoutes.AskAsync(http, []);
        using (page.Request)
        {
            var procedure = ProcedureRequest.Of(http);
            var loaded = await procedure.LoadAsync();
            var step = new Step(procedure.Person, loaded.State.Id, StepPages.VersionOf(form));
            var result = await procedure.TakeUpAsync(loaded, step);
            if (result.Outcome is StepOutcome.Taken or StepOutcome.AlreadyTaken)
            {
                http.Response.Redirect(Links.Address(page.Links.OnItsWay(loaded.State.Id.Value), [(OnePages.Done.Name, "propose")]));
                return;
            }

            await new OneShown(page, await procedure.LoadAsync()).WriteAsync(
                Refusals.TypeOf(result).Status,
                model => model with
                {
                    Problems = Refusals.ErrorsOf(result),
                    Since = result.Since,
                });
        }
    }

    private static async Task WriteAsync(
        PageRequest page, Func<string, string?> value, Func<string, string?> fault, IReadOnlyList<Problem> problems, int status,
        bool done = false)
    {
        var procedure = ProcedureRequest.Of(page.Http);
        var title = page.T["收回申请", "Requests for recalls"];
        var cards = OwnRecalls.Of(procedure);
        var seen = OwnRecalls.SeenOf(procedure);
        var model = new RecallsModel(
            cards, seen, new ValueWords(page.View, page.Words).Body, code => page.View.Power(PowerCode.Parse(code))?.Name ?? code,
            PageSession.Token(page.Http), RecallFields.Of(page, procedure, value, fault), RecallFields.Townships(procedure).Any(), done,
            problems);
        var way = page.Way(new Crumb(page.T["办理", "Procedure"], page.Links.Procedure), new Crumb(title));
        var frame = PageRoutes.Frame(page, new PageContent<RecallsModel>(title, way, model) { HasLens = false });
        await PageWriter.WriteAsync(page.Http, frame, typeof(RecallsPage), model, status);
    }
}
