using Microsoft.AspNetCore.Http;
using PowerCatalog.Domain.Adjustments;
using PowerCatalog.Domain.Delegations;
using PowerCatalog.Domain.Elements;
using PowerCatalog.Domain.Reference;
using PowerCatalog.Listings.Words;
using PowerCatalog.ReadModels.PowerList;
using PowerCatalog.ReadModels.TownshipDelegations;
using PowerCatalog.Web.Layout.Context;
using PowerCatalog.Web.Layout.Routing;
using PowerCatalog.Web.Presentation.Forms;

namespace PowerCatalog.Web.Presentation.SingleChange;

/// <summary>
/// Makes the fields of a form of one change out of the sheet of the same kind: what a workbook's columns are, the form's fields are.
/// </summary>
internal sealed class ChangeFormFields(PageRequest request, SheetLayout layout)
{
    private const string LinePrefix = "line-";
    private const string HeaderPrefix = "header-";
    private static readonly string[] Dates =
    [
        Fields.Effective, Fields.Decided, Fields.Published, Fields.HandOver, Fields.Since, Fields.Until,
    ];
    private static readonly string[] Areas = [Fields.Reason, Fields.To, Fields.Travelling, Fields.Receivers];

    private readonly ReferenceData _data = request.Words.Data;
    private readonly List<Element> _elements = [.. request.Words.Data.Elements.All, .. request.View.OwnElements()];

    private PageLanguage T => request.T;

    /// <summary>The fields of the line; the elements that an addition may have stand apart.</summary>
    public IEnumerable<string> Names => layout.Fields!.Where(name => name != "*elements" && (name != Fields.Name || layout.Key == "add"));

    /// <summary>Whether every element may be filled in.</summary>
    public bool HasElements => layout.Fields!.Contains("*elements");

    /// <summary>The elements by group, where they may be filled in.</summary>
    public IReadOnlyList<(string Group, IReadOnlyList<FormField> Fields)> More(Func<string, string?> value, Func<string, string?> fault) =>
        !HasElements ? [] :
    [
        .. _data.Elements.Groups.Append(OwnElement.Group).Select(group => (
            Group: T[group.Zh, group.En],
            Fields: (IReadOnlyList<FormField>)[
                .. _elements.Where(element => element.Group == group.Key && !element.Core)
                    .Select(element => OfElement(element, LineId(element.Key), value(LineId(element.Key)), fault(LineId(element.Key))))]))
            .Where(group => group.Fields.Count > 0),
    ];

    /// <summary>A field of the line.</summary>
    /// <param name="field">The field.</param>
    /// <param name="value">What was typed, or stands there at first.</param>
    /// <param name="fault">What is wrong with it.</param>
    /// <param name="element">The element that changes, where one is chosen.</param>
    public FormField Of(string field, string? value, string? fault, Element? element)
    {
        var required = (layout.MustFill(field) || layout.Either?[0] == field) && field is not (Fields.From or Fields.To);
        var label = T[_data.Headings.Preferred(field), FieldLabels.English(field)];
        if (field == Fields.To && element is not null)
            return OfElement(element, LineId(field), value, fault) with { Label = label, Required = element.Core };
        var (input, options) = Input(field, element);
        return new FormField(LineId(field), label, input, value, required, Note(field), options, fault);
    }

    /// <summary>The adjustment's particulars.</summary>
    public IReadOnlyList<FormField> Header(Func<string, string?> value, Func<string, string?> fault) =>
    [
        .. ParticularsForm.Fields(request, field => value(HeaderId(field))).Select(field => new FormField(
            HeaderId(field.Name), field.Label, field.IsDate
                ? FieldInput.Date
                : FieldInput.Line, field.Value, field.Name is Fields.DocumentNumber or Fields.Title or Fields.Decided,
            field.Name == Fields.Authority ? T["留空为清单管理单位", "Left empty: the keeper of the list"] : null, [], fault(HeaderId(field.Name)))),
    ];

    /// <summary>The id of a field of the line.</summary>
    public static string LineId(string field) => LinePrefix + field;

    /// <summary>The id of a particular of the adjustment.</summary>
    public static string HeaderId(string field) => HeaderPrefix + field;

    /// <summary>What was typed, by the field's id; several choices of one field are one text.</summary>
    public static Func<string, string?> Typed(IFormCollection sent) => id =>
        sent[id].Count == 0 ? null : string.Join('、', sent[id].ToArray().Where(value => !string.IsNullOrEmpty(value)));

    /// <summary>What was typed, by field.</summary>
    public IReadOnlyDictionary<string, string> ByField(Func<string, string?> value)
    {
        var elements = HasElements ? _elements.Where(element => !element.Core).Select(element => element.Key) : [];
        return Names.Concat(elements).Select(field => (Field: field, Text: value(LineId(field))))
            .Where(typed => !string.IsNullOrWhiteSpace(typed.Text))
            .ToDictionary(typed => typed.Field, typed => typed.Text!);
    }

    private static FormField OfElement(Element element, string id, string? value, string? fault, bool english) => new(
        id, english ? element.En : element.Zh,
        element.Type switch
        {
            ElementType.Flag => FieldInput.Choice,
            ElementType.Text or ElementType.List or ElementType.LegalBases => FieldInput.Area,
            _ => FieldInput.Line,
        },
        value, false, english ? element.NoteEn : element.NoteZh,
        element.Type == ElementType.Flag
            ? [new("", "—"), new("是", english ? "yes" : "是"), new("否", english ? "no" : "否")]
            : [], fault);

    private FormField OfElement(Element element, string id, string? value, string? fault)
    {
        var field = OfElement(element, id, value, fault, T.IsEnglish);
        return element.Type == ElementType.Category ? field with { Input = FieldInput.Choice, Options = Categories() } : field;
    }

    private (FieldInput Input, IReadOnlyList<FieldChoice> Options) Input(string field, Element? element) => field switch
    {
        Fields.Category => (FieldInput.Choice, Categories()),
        Fields.Department or Fields.ToDepartment => (FieldInput.Choice, Departments()),
        Fields.FromDepartment => (FieldInput.Shown, []),
        Fields.Element => (FieldInput.Shown, []),
        Fields.From => (layout.Key == "change" ? FieldInput.Shown : FieldInput.Area, []),
        Fields.Townships => (FieldInput.Choices, Townships()),
        Fields.Mode => (
            FieldInput.Choice,
            [.. Enum.GetValues<DelegationMode>().Select(mode => new FieldChoice(DelegationWords.Show(mode), T.Of(TermWords.Of(mode))))]),
        Fields.InWhoseName => (
            FieldInput.Choice,
            [
                new FieldChoice("", T["按方式", "as the mode has it"]),
                .. Enum.GetValues<ActingName>().Select(name => new FieldChoice(DelegationWords.Show(name), T.Of(TermWords.Of(name)))),
            ]),
        Fields.Action => (FieldInput.Choice, [new("暂停", T["暂停", "suspend"]), new("恢复", T["恢复", "resume"])]),
        Fields.Editorial => (FieldInput.Choice, [new("", T["否", "no"]), new("是", T["是", "yes"])]),
        _ when Dates.Contains(field) => (FieldInput.Date, []),
        _ when Areas.Contains(field) => (FieldInput.Area, []),
        _ => (FieldInput.Line, []),
    };

    private List<FieldChoice> Categories() =>
        [new("", "—"), .. _data.Categories.Select(name => new FieldChoice(name.Zh, T[name.Zh, name.En]))];

    private List<FieldChoice> Departments() =>
        [
            new("", "—"),
            .. request.View.Departments().Where(department => department.Open)
                .Select(department => new FieldChoice(department.Name, department.Name)),
        ];

    private List<FieldChoice> Townships() =>
        [
            .. request.View.Townships().Where(township => township.Open)
                .Select(township => new FieldChoice(township.Code, township.Name, township.County)),
        ];

    private string? Note(string field) => field switch
    {
        Fields.Receivers => T["乡镇（街道）以外的承接单位，每行一个：利通区、各县（市、区）教育局、太阳山开发区", "Receivers other than townships, one a line"],
        Fields.Effective => T["留空为决定的生效日期", "Left empty: the adjustment's effective date"],
        Fields.Until => T["最后一天；委托必须有期限", "The last day; an entrustment needs a term"],
        Fields.Annuls => T["文号", "Its document number"],
        Fields.AnnulledFrom => T["自始，或一个日期", "自始 (from the start), or a date"],
        Fields.Revision => T["要更正的记录的版本号，见职权页的时间线", "The revision of the fact, as a power's life shows it"],
        Fields.Item => T["要素名称、生效日期等；整条不该记录的填 整条", "An element's name, 生效日期 and so on; 整条 for a fact that should not be there"],
        Fields.Supersedes or Fields.SupersededBy => T["有多个时用顿号分开", "Several are separated by 、"],
        _ => null,
    };
}
