using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using PowerCatalog.Application.Authority;
using PowerCatalog.Application.Changing;
using PowerCatalog.Application.Drafts;
using PowerCatalog.Application.Recording;
using PowerCatalog.Domain.Adjustments;
using PowerCatalog.Domain.Codes;
using PowerCatalog.Domain.Elements;
using PowerCatalog.Domain.Powers;
using PowerCatalog.Domain.Problems;
using PowerCatalog.Domain.Reference;
using PowerCatalog.ReadModels.PowerList;
using PowerCatalog.ReadModels.PowerSearch;
using PowerCatalog.Web.Features.Recording.Forms;
using PowerCatalog.Web.Http.Authentication;
using PowerCatalog.Web.Http.Problems;
using PowerCatalog.Web.Http.Requests;
using PowerCatalog.Web.Layout.Context;
using PowerCatalog.Web.Layout.Frame;
using PowerCatalog.Web.Layout.Routing;
using PowerCatalog.Web.Layout.Sessions;

namespace PowerCatalog.Web.Features.Recording.SingleChange;

/// <summary>
/// A single change without a workbook. What is typed becomes a command, which is checked, looked at and recorded like a file; what is wrong
/// stands at its field, and nothing typed is lost.
/// </summary>
internal static class ChangeFormPages
{
    private const string Path = PageRoutes.Root + "/record/change";
    private static readonly QueryParameter Kind = new("kind", ParameterType.Text, "做什么 What is done.")
    {
        Values = ["change", "add", "remove", "transfer", "delegate", "recall", "suspend", "correct", "annul"],
    };
    private static readonly QueryParameter Code = new("code", ParameterType.Text, "职权编码 The power's code.");
    private static readonly QueryParameter[] Query = [Kind, Code, QueryParameters.Element];

    public static void Map(PageRoutes routes)
    {
        routes.Builder.MapGet(Path, ShowAsync).ExcludeFromDescription();
        routes.Builder.MapPost(Path, CheckAsync).ExcludeFromDescription();
    }

    private static async Task ShowAsync(HttpContext http)
    {
        var request = await PageRoutes.AskAsync(http, Query);
        using (request.Request)
        {
            if (Start(request) is { } start) await WriteAsync(request, typeof(ChangeStartPage), start, StatusCodes.Status200OK);
            else await WriteAsync(request, typeof(ChangeFormPage), Form(request, First(request), []), StatusCodes.Status200OK);
        }
    }

    private static async Task CheckAsync(HttpContext http)
    {
        var sent = await PageSession.ReadOwnFormAsync(http);
        var request = await PageRoutes.AskAsync(http, Query);
        using (request.Request)
        {
            if (Start(request) is not null)
                throw new ProblemException(
                    ProblemTypes.BadRequest, "请先选择做什么和哪项职权。", "Choose first what is to be done and with which power.");
            string? Typed(string id) =>
                sent[id].Count == 0 ? null : string.Join('、', sent[id].ToArray().Where(value => !string.IsNullOrEmpty(value)));
            var fields = new ChangeFormFields(request, Layout(request));
            var change = new DraftedChange(KindOf(request), fields.ByField(Typed));
            var particulars = ParticularsForm.Read(request.Words, sent);
            var result = await CheckAsync(http, request.View.Catalog.Division, change, particulars);
            var form = Form(request, Typed, [.. result.Problems.Where(problem => problem.Severity == Severity.Error)]);
            var missing = Missing(form, request.T);
            if (missing.Count > 0 || result.Outcome == RecordingOutcome.Refused)
            {
                await WriteAsync(request, typeof(ChangeFormPage), form.With(missing), StatusCodes.Status422UnprocessableEntity);
                return;
            }

            var drafts = http.RequestServices.GetRequiredService<DraftStore>();
            var name = request.T["单项变更", "Single change"];
            var draft = await drafts.BeginAsync(request.View.Catalog.Division, change, name, particulars, http.RequestAborted);
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

    private static LineKind KindOf(PageRequest request) => Enum.Parse<LineKind>(request.Query.Text(Kind)!, ignoreCase: true);

    // What must be filled in is said at its field; the checks speak of columns and sheets there.
    private static List<(string? Id, string Text)> Missing(ChangeFormModel form, PageLanguage t) =>
    [
        .. form.Fields.Concat(form.Header).Where(field => field.Required && string.IsNullOrWhiteSpace(field.Value))
            .Select(field => ((string?)field.Id, t[$"请填写“{field.Label}”。", $"Fill in “{field.Label}”."])),
    ];

    // What is missing before there can be a form; null where nothing is.
    private static ChangeStartModel? Start(PageRequest request)
    {
        var (kind, code) = (request.Query.Text(Kind), request.Query.Text(Code)?.Trim());
        var kinds = Kind.Values.Select(key => LayoutOf(request, key))
            .Select(layout => new FieldChoice(layout.Key, request.T[layout.Sheet, EnglishKind(layout.Key)])).ToList();
        if (kind is null) return new ChangeStartModel(kinds, null, code, [], null, null);
        if (kind is "add" or "correct" or "annul") return null;
        if (code is null) return new ChangeStartModel(kinds, kind, null, [], null, null);
        if (Power(request) is not { } power)
            return new ChangeStartModel(
                kinds, kind, code, [], null, request.T[$"今天的清单上没有编码为“{code}”的职权。", $"There is no power '{code}' on today's list."]);
        if (kind == "change" && ElementAsked(request) is null)
            return new ChangeStartModel(kinds, kind, code, Elements(request), power.Name, null);
        return null;
    }

    private static ChangeFormModel Form(PageRequest request, Func<string, string?> value, IReadOnlyList<Problem> problems)
    {
        var layout = Layout(request);
        var fields = new ChangeFormFields(request, layout);
        var faults = problems.Select(problem => (Id: FieldOf(request, fields, problem), Text: request.T[problem.Zh, problem.En]))
            .ToList();
        string? Fault(string id) => faults.Where(fault => fault.Id == id).Select(fault => fault.Text).FirstOrDefault();
        var element = ElementAsked(request) is { } key ? request.Words.Data.Elements[key] : null;
        return new ChangeFormModel(
            PageSession.Token(request.Http), layout.Key, request.T[layout.Sheet, EnglishKind(layout.Key)], request.Query.Text(Code),
            Power(request)?.Name,
            [
                .. fields.Names.Select(
                    field => fields.Of(field, value(ChangeFormFields.LineId(field)), Fault(ChangeFormFields.LineId(field)), element)),
            ],
            fields.More(value, Fault), fields.Header(value, Fault), [.. faults.Select(fault => (fault.Id, fault.Text)).Distinct()]);
    }

    // What stands in the fields at first: what is known of the power.
    private static Func<string, string?> First(PageRequest request)
    {
        var power = Power(request);
        var element = ElementAsked(request);
        var current = element is null || power is null ? null : element switch
        {
            CoreElements.Name => power.Name,
            CoreElements.Category => request.Words.Of(power.Category).Zh,
            _ => power.Elements[element],
        };
        return id => id switch
        {
            "line-code" => request.Query.Text(Code),
            "line-element" => element is null ? null : request.Words.Of(element)!.Zh,
            "line-from" or "line-to" when Layout(request).Key == "change" => current,
            "line-fromDepartment" => power?.DepartmentName,
            _ => null,
        };
    }

    // A problem names a heading; the same heading may stand for the adjustment and for its line, which the sheet tells apart.
    private static string? FieldOf(PageRequest request, ChangeFormFields fields, Problem problem)
    {
        var headings = request.Words.Data.Headings;
        if (problem.Place?.Heading is not { } heading) return null;
        if (problem.Place.Sheet == LayoutOf(request, "decision").Sheet)
            return headings.HeaderFieldOf(heading) is { } header ? ChangeFormFields.HeaderId(header) : null;
        var field = headings.FieldOf(heading) ?? request.View.OwnElementNamed(heading);
        return field is not null && (fields.Names.Contains(field) || fields.HasElements) ? ChangeFormFields.LineId(field) : null;
    }

    private static List<FieldChoice> Elements(PageRequest request) =>
    [
        .. request.Words.Data.Elements.All.Concat(request.View.OwnElements()).Select(element => new FieldChoice(
            element.Key, request.T[element.Zh, element.En],
            request.Words.Data.Elements.Groups.Append(OwnElement.Group).Where(group => group.Key == element.Group)
                .Select(group => request.T[group.Zh, group.En])
                .FirstOrDefault())),
    ];

    private static string? ElementAsked(PageRequest request) =>
        request.Query.Text(QueryParameters.Element) is { } named ? request.Words.Data.Elements.Named(named)?.Key : null;

    private static PowerAnswer? Power(PageRequest request) =>
        PowerCode.TryRead(request.Query.Text(Code)?.Trim() ?? "", out var code) ? request.View.Power(code) : null;

    private static SheetLayout Layout(PageRequest request) => LayoutOf(request, request.Query.Text(Kind)!);

    private static SheetLayout LayoutOf(PageRequest request, string key) =>
        request.Words.Data.Headings.Sheets.Single(layout => layout.Key == key);

    private static string EnglishKind(string key) => key switch
    {
        "change" => "Change an element",
        "add" => "Add a power",
        "remove" => "Remove a power",
        "transfer" => "Transfer a power",
        "delegate" => "Delegate",
        "recall" => "Recall a delegation",
        "suspend" => "Suspend or resume",
        "correct" => "Correct a fact",
        _ => "Annul an adjustment",
    };

    private static async Task WriteAsync<TModel>(PageRequest request, Type page, TModel model, int status)
        where TModel : notnull
    {
        var title = request.T["记录一处变更", "Record one change"];
        var way = request.Way(new Crumb(request.T["记录决定", "Record an adjustment"], request.Links.Record), new Crumb(title));
        var frame = PageRoutes.Frame(request, new PageContent<TModel>(title, way, model) { HasLens = false });
        await PageWriter.WriteAsync(request.Http, frame, page, model, status);
    }
}
