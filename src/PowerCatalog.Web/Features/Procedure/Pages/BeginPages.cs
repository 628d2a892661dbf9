using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using PowerCatalog.Application.Procedure.Taking;
using PowerCatalog.Domain.Codes;
using PowerCatalog.Domain.People;
using PowerCatalog.Domain.Problems;
using PowerCatalog.Domain.Procedure.Deciding;
using PowerCatalog.Domain.Procedure.Events;
using PowerCatalog.Web.Http.Requests;
using PowerCatalog.Web.Layout.Context;
using PowerCatalog.Web.Layout.Frame;
using PowerCatalog.Web.Layout.Routing;
using PowerCatalog.Web.Layout.Sessions;
using PowerCatalog.Web.Presentation.Settled;

namespace PowerCatalog.Web.Features.Procedure.Pages;

/// <summary>起草: a clerk begins an adjustment for the own department, the reform office with its notice.</summary>
internal static class BeginPages
{
    private const string Path = BoardPages.Root + "/begin";

    private static readonly QueryParameter Draft = new("draft", ParameterType.Text, "接着提出的文件 The file that is put forward next.");

    // What was chosen on a power's page: the adjustment begins with it.
    private static readonly QueryParameter Kind = new("kind", ParameterType.Text, "从职权页开始的变更 The change that it begins with.")
    {
        Values = ["change", "remove", "delegate", "recall"],
    };

    private static readonly QueryParameter Code = new("code", ParameterType.Text, "哪项职权 Of which power.");

    public static void Map(PageRoutes taking)
    {
        taking.Builder.MapGet(Path, SettledDrafts.OrSettled(ShowAsync, http => http.Request.Query[Draft.Name])).ExcludeFromDescription();
        taking.Builder.MapPost(Path, BeginAsync).ExcludeFromDescription();
    }

    /// <summary>Whether somebody may begin one at all.</summary>
    public static bool MayBegin(ProcedureRequest procedure) =>
        procedure.Person.Has(Role.ReformOffice, procedure.Division) || procedure.Person.Has(Role.DepartmentClerk, procedure.Division);

    private static async Task ShowAsync(HttpContext http)
    {
        var page = await PageRoutes.AskAsync(http, [Draft, Kind, Code]);
        using (page.Request)
        {
            var begun = BegunFrom.Of(page, page.Query.Text(Kind), page.Query.Text(Code));
            await WriteAsync(page, page.Query.Text(Draft), begun.Value, [], StatusCodes.Status200OK, begun: begun);
        }
    }

    private static async Task BeginAsync(HttpContext http)
    {
        var form = await PageSession.ReadOwnFormAsync(http);
        var page = await PageRoutes.AskAsync(http, []);
        using (page.Request)
        {
            var procedure = ProcedureRequest.Of(http);
            var typed = new TypedStep(page.T, id => form[id]);
            var begin = Command(procedure, typed);
            var begun = BegunFrom.Of(page, form[Kind.Name], form[Code.Name]);
            if (typed.Faults.Count > 0)
            {
                await WriteAsync(page, form["draft"], typed.Value, [], StatusCodes.Status422UnprocessableEntity, typed.Fault, begun);
                return;
            }

            var result = await procedure.Procedure.BeginAsync(procedure.Person, begin, http.RequestAborted);
            if (result.Outcome != StepOutcome.Taken)
            {
                await WriteAsync(
                    page, form["draft"], typed.Value, result.Problems, Refusals.TypeOf(result).Status, begun: begun);
                return;
            }

            var own = page.Links.OnItsWay(begin.Id.Value);
            http.Response.Redirect(begun.Power is not null ? begun.AddressBelow(own) : Links.Address(
                own + "/lines", [(Draft.Name, form["draft"]), (OnePages.Done.Name, "draft")]));
        }
    }

    private static BeginDraft Command(ProcedureRequest procedure, TypedStep typed)
    {
        var name = typed.Required("name");
        var department = typed.Value("department") is { Length: > 0 } code && DepartmentCode.TryParse(code, out var read)
            ? read
            : (DepartmentCode?)null;
        var (why, since) = (typed.Value("cause"), typed.Optional("causeOn"));
        var (number, on) = (typed.Value("notice"), typed.Optional("noticeOn"));
        if (!string.IsNullOrWhiteSpace(why) && since is null) typed.Missing("causeOn");
        if (string.IsNullOrWhiteSpace(why) && since is not null) typed.Missing("cause");
        if (!string.IsNullOrWhiteSpace(number) && on is null) typed.Missing("noticeOn");
        return new BeginDraft(
            ProcedureRequest.NewId(), procedure.Division, name, department,
            since is { } day ? new DraftCause(day, why ?? "") : null, on is { } sent ? new DraftNotice(number ?? "", sent) : null);
    }

    private static async Task WriteAsync(
        PageRequest page, string? draft, Func<string, string?> value, IReadOnlyList<Problem> problems, int status,
        Func<string, string?>? fault = null, BegunFrom? begun = null)
    {
        var title = page.T["起草", "Begin an adjustment"];
        var procedure = ProcedureRequest.Of(page.Http);
        var stored = string.IsNullOrEmpty(draft) ? null : StoredDrafts.Find(procedure, draft);
        var model = new BeginModel(
            PageSession.Token(page.Http), BeginFields.Of(page, procedure, value, fault ?? (_ => null)), stored?.Id.Value, stored?.Name,
            problems)
        {
            Begun = begun?.Power is null ? null : begun,
        };
        var way = page.Way(new Crumb(page.T["办理", "Procedure"], page.Links.Procedure), new Crumb(title));
        var frame = PageRoutes.Frame(page, new PageContent<BeginModel>(title, way, model) { HasLens = false });
        await PageWriter.WriteAsync(page.Http, frame, typeof(BeginPage), model, status);
    }
}
