using System.Globalization;
using PowerCatalog.Domain.Adjustments;
using PowerCatalog.Domain.Codes;
using PowerCatalog.Domain.Problems;

namespace PowerCatalog.Web.Tests.Support;

/// <summary>Builds drafts as a workbook would give them.</summary>
internal sealed class Drafts
{
    private readonly Dictionary<string, FieldValue> _header = [];
    private readonly List<DraftLine> _lines = [];
    private readonly DraftKind _kind;

    private Drafts(DraftKind kind) => _kind = kind;

    public static Drafts List(string decided = "2021-01-01") =>
        new Drafts(DraftKind.List).Header("title", "权责清单").Header("decided", decided).Header("effective", decided);

    public static Drafts Adjustment(string number, string decided) =>
        new Drafts(DraftKind.Adjustment).Header("documentNumber", number).Header("title", "关于调整权责清单的决定").Header("decided", decided)
            .Header("effective", decided);

    public Drafts Header(string field, string value)
    {
        _header[field] = new FieldValue(value, new Place("决定"));
        return this;
    }

    public Drafts Line(LineKind kind, params (string Field, string Value)[] fields)
    {
        var number = _lines.Count + 1;
        var place = new Place(kind.ToString(), number + 1);
        var values = fields.ToDictionary(field => field.Field, field => new FieldValue(field.Value, place));
        _lines.Add(
            new DraftLine(
                number, kind, new FieldValues(values), place, [.. fields.Select(field => KeyValuePair.Create(field.Field, field.Value))]));
        return this;
    }

    public Drafts Power(string code, string name, string category, string department, params (string Field, string Value)[] elements) =>
        Line(
        _kind == DraftKind.List ? LineKind.List : LineKind.Add,
        [("code", code), ("name", name), ("category", category), ("department", department), .. elements]);

    public Drafts Change(string code, string element, string? from, string to) => Line(
        LineKind.Change,
        [("code", code), ("element", element), .. from is null ? Array.Empty<(string, string)>() : [("from", from)], ("to", to)]);

    public Drafts Delegate(string code, string township, string since) => Line(
        LineKind.Delegate, ("code", code), ("townships", township), ("mode", "赋权"), ("since", since), ("provincialBasis", "宁政发〔2021〕1号"));

    public AdjustmentDraft Build() => new(
        DivisionCode.Parse(Reference.Division), _kind, new FieldValues(_header), _lines,
        new SourceFile("清单.xlsx", new string('a', 64), _lines.Count.ToString(CultureInfo.InvariantCulture).Length));
}
