using PowerCatalog.Application.Drafts;
using PowerCatalog.Domain.Adjustments;
using PowerCatalog.Domain.Codes;
using PowerCatalog.Domain.Elements;
using PowerCatalog.Domain.Powers;
using PowerCatalog.Domain.Problems;
using PowerCatalog.Domain.Reference;
using PowerCatalog.Domain.Text;
using PowerCatalog.ReadModels.PowerList;
using PowerCatalog.ReadModels.PowerSearch;
using PowerCatalog.Web.Http.Requests;
using PowerCatalog.Web.Layout.Context;
using PowerCatalog.Web.Layout.Routing;
using PowerCatalog.Web.Layout.Sessions;
using PowerCatalog.Web.Presentation.Forms;

namespace PowerCatalog.Web.Presentation.SingleChange;

/// <summary>The form of one change without a workbook, wherever it stands; what is wrong stands at its field.</summary>
/// <param name="request">The request, with <see cref="Words"/>.</param>
/// <param name="place">Where the form stands.</param>
/// <param name="hasHeader">Whether the particulars of the decision are asked as well.</param>
internal sealed class ChangeForms(PageRequest request, ChangePlace place, bool hasHeader)
{
    // What is left of a value in a list of choices.
    private const int LongestNow = 32;

    private static readonly QueryParameter Kind = new("kind", ParameterType.Text, "做什么 What is done.")
    {
        Values = ["change", "add", "remove", "transfer", "delegate", "recall", "suspend", "correct", "annul"],
    };

    private static readonly QueryParameter Code = new("code", ParameterType.Text, "职权编码 The power's code.");

    private static readonly QueryParameter Part = PageParameters.Part with { Values = ["choices"] };

    /// <summary>What stands in the fields at first, by their ids, where it is known otherwise than from the power.</summary>
    public Func<string, string?>? Initial { get; init; }

    /// <summary>The query words.</summary>
    public static IReadOnlyList<QueryParameter> Words { get; } =
        [Kind, Code, QueryParameters.Element, PageParameters.Held, QueryParameters.Text, Part];

    /// <summary>The powers that may be meant, where a script asks as somebody types; null where the page is asked for.</summary>
    public PowerChoices? Choices() => request.Query.Has(Part)
        ? PowerChoices.Of(request, place, request.Query.Text(Kind) ?? "change", request.Query.Text(QueryParameters.Text) ?? "")
        : null;

    /// <summary>What is missing before there can be a form; null where nothing is.</summary>
    public ChangeStartModel? Start()
    {
        var (kind, code) = (request.Query.Text(Kind), request.Query.Text(Code)?.Trim());
        var kinds = Kind.Values.Select(LayoutOf)
            .Select(layout => new FieldChoice(layout.Key, request.T[layout.Sheet, EnglishKind(layout.Key)])).ToList();
        if (kind is null) return new ChangeStartModel(place, kinds, null, code, [], null, null);
        if (kind is "add" or "correct" or "annul") return null;
        if (code is null) return new ChangeStartModel(place, kinds, kind, null, [], null, null);
        if (Power() is not { } power)
            return new ChangeStartModel(place, kinds, kind, code, [], null, PowerChoices.Of(request, place, kind, code));
        return kind == "change" && ElementAsked() is null
            ? new ChangeStartModel(place, kinds, kind, code, Elements(power), power.Name, null)
            : null;
    }

    /// <summary>The form as it stands at first; with what was typed before, where the session had ended meanwhile.</summary>
    public ChangeFormModel First() => HeldTyped.Find(request) is { } held
        ? Form(ChangeFormFields.Typed(held), []) with { Notice = HeldTyped.Notice(request.T) }
        : Form(Initial ?? Known(), []);

    /// <summary>The form with what was typed and what is wrong with it.</summary>
    public ChangeFormModel Form(Func<string, string?> value, IReadOnlyList<Problem> problems)
    {
        var layout = Layout();
        var fields = new ChangeFormFields(request, layout);
        var faults = problems.Select(problem => (Id: FieldOf(fields, problem), Text: request.T.Of(problem.OnPages))).ToList();
        string? Fault(string id) => faults.Where(fault => fault.Id == id).Select(fault => fault.Text).FirstOrDefault();
        var element = ElementAsked() is { } key ? request.Words.Data.Elements[key] : null;
        return new ChangeFormModel(
            place, PageSession.Token(request.Http), layout.Key, request.T[layout.Sheet, EnglishKind(layout.Key)], request.Query.Text(Code),
            Power()?.Name,
            [
                .. fields.Names.Select(
                    field => fields.Of(field, value(ChangeFormFields.LineId(field)), Fault(ChangeFormFields.LineId(field)), element)),
            ],
            fields.More(value, Fault), hasHeader ? fields.Header(value, Fault) : [],
            [.. faults.Select(fault => (fault.Id, fault.Text)).Distinct()]);
    }

    /// <summary>What was typed, as a change.</summary>
    public DraftedChange Change(Func<string, string?> value) => new(
        Enum.Parse<LineKind>(request.Query.Text(Kind)!, ignoreCase: true), new ChangeFormFields(request, Layout()).ByField(value));

    /// <summary>What must be filled in and is not, which the checks speak of as columns and sheets.</summary>
    public List<(string? Id, string Text)> Missing(ChangeFormModel form) =>
    [
        .. form.Fields.Concat(form.Header).Where(field => field.Required && string.IsNullOrWhiteSpace(field.Value))
            .Select(field => ((string?)field.Id, request.T[$"请填写“{field.Label}”。", $"Fill in “{field.Label}”."])),
    ];

    /// <summary>What stands in the fields at first: what is known of the power.</summary>
    public Func<string, string?> Known()
    {
        var power = Power();
        var element = ElementAsked();
        var current = element is null || power is null ? null : Current(power, element);
        return id => id switch
        {
            "line-code" => request.Query.Text(Code),
            "line-element" => element is null ? null : request.Words.Of(element)!.Zh,
            "line-from" or "line-to" when Layout().Key == "change" => current,
            "line-fromDepartment" => power?.DepartmentName,
            _ => null,
        };
    }

    // A problem names a heading; the same heading may stand for the adjustment and for its line, which the sheet tells apart.
    private string? FieldOf(ChangeFormFields fields, Problem problem)
    {
        var headings = request.Words.Data.Headings;
        if (problem.Place?.Heading is not { } heading) return null;
        if (problem.Place.Sheet == LayoutOf("decision").Sheet)
            return headings.HeaderFieldOf(heading) is { } header ? ChangeFormFields.HeaderId(header) : null;
        var field = headings.FieldOf(heading) ?? request.View.OwnElementNamed(heading);
        return field is not null && (fields.Names.Contains(field) || fields.HasElements) ? ChangeFormFields.LineId(field) : null;
    }

    // Each with what it says now: which one to change is seen there.
    private List<FieldChoice> Elements(PowerAnswer power) =>
    [
        .. request.Words.Data.Elements.All.Concat(request.View.OwnElements()).Select(element => new FieldChoice(
            element.Key, request.T[element.Zh, element.En] + Now(Current(power, element.Key)),
            request.Words.Data.Elements.Groups.Append(OwnElement.Group).Where(group => group.Key == element.Group)
                .Select(group => request.T[group.Zh, group.En])
                .FirstOrDefault())),
    ];

    private string Now(string? value)
    {
        if (string.IsNullOrEmpty(value)) return "";
        var line = CleanText.OneLine(value);
        var end = char.IsHighSurrogate(line[Math.Min(line.Length, LongestNow) - 1]) ? LongestNow - 1 : LongestNow;
        var shown = line.Length <= LongestNow ? line : line[..end] + "…";
        return request.T[$"：{shown}", $": {shown}"];
    }

    private string? Current(PowerAnswer power, string element) => element switch
    {
        CoreElements.Name => power.Name,
        CoreElements.Category => request.Words.Of(power.Category).Zh,
        _ => power.Elements[element],
    };

    private string? ElementAsked() =>
        request.Query.Text(QueryParameters.Element) is { } named ? request.Words.Data.Elements.Named(named)?.Key : null;

    private PowerAnswer? Power() =>
        PowerCode.TryRead(request.Query.Text(Code)?.Trim() ?? "", out var code) ? request.View.Power(code) : null;

    private SheetLayout Layout() => LayoutOf(request.Query.Text(Kind)!);

    private SheetLayout LayoutOf(string key) => request.Words.Data.Headings.Sheets.Single(layout => layout.Key == key);

    /// <summary>A kind of change in English.</summary>
    public static string EnglishKind(string key) => key switch
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
}
