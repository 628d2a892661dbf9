using PowerCatalog.Domain.Adjustments;
using PowerCatalog.Domain.Codes;
using PowerCatalog.Domain.Problems;

namespace PowerCatalog.Testing;

/// <summary>
/// Makes drafts as a file would: every line is row 2 and on of a sheet named after its kind, every cell stands in a column of its own in
/// the order given.
/// </summary>
public sealed class DraftBuilder
{
    /// <summary>The digest that drafts name as their file's.</summary>
    public const string FileDigest = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";

    private readonly DivisionCode _division;
    private readonly DraftKind _kind;
    private readonly Dictionary<string, FieldValue> _header = [];
    private readonly List<DraftLine> _lines = [];

    private DraftBuilder(DraftKind kind, string division) => (_kind, _division) = (kind, DivisionCode.Parse(division));

    /// <summary>An adjustment decided on 2021-05-01 with effect from that day.</summary>
    public static DraftBuilder Adjustment(string number = "吴政发〔2021〕5号", string day = "2021-05-01", string division = "640300") =>
        new DraftBuilder(DraftKind.Adjustment, division)
            .Header(Fields.DocumentNumber, number).Header(Fields.Title, "关于调整的决定").Header(Fields.Decided, day)
                .Header(Fields.Effective, day);

    /// <summary>A list that opens a catalog on 2021-01-01.</summary>
    public static DraftBuilder List(string division = "640300") =>
        new DraftBuilder(DraftKind.List, division)
            .Header(Fields.DocumentNumber, "吴政发〔2021〕1号").Header(Fields.Title, "权责清单").Header(Fields.Decided, "2021-01-01")
                .Header(Fields.Effective, "2021-01-01");

    /// <summary>Sets a particular of the decision.</summary>
    public DraftBuilder Header(string field, string text)
    {
        _header[field] = new FieldValue(text, Place.OfParticular(TestReference.Data.Headings.HeadingOfParticular(field)));
        return this;
    }

    /// <summary>Leaves a particular out.</summary>
    public DraftBuilder Without(string field)
    {
        _header.Remove(field);
        return this;
    }

    /// <summary>A line of any kind; an empty text leaves the cell out.</summary>
    public DraftBuilder Line(LineKind kind, params (string Field, string? Text)[] cells)
    {
        var number = _lines.Count + 1;
        var row = number + 1;
        var fields = new Dictionary<string, FieldValue>();
        for (var i = 0; i < cells.Length; i++)
        {
            if (!string.IsNullOrEmpty(cells[i].Text))
                fields[cells[i].Field] = new FieldValue(cells[i].Text!, new Place(kind.ToString(), row, Column(i), cells[i].Field));
        }

        var sent = cells.Where(cell => cell.Text is not null).Select(cell => KeyValuePair.Create(cell.Field, " " + cell.Text)).ToList();
        _lines.Add(new DraftLine(number, kind, new FieldValues(fields), new Place(kind.ToString(), row), sent));
        return this;
    }

    /// <summary>
    /// 增加, or a line of a list. A permit, penalty or coercion has a legal basis, in the last column, unless <paramref name="more"/> says
    /// otherwise.
    /// </summary>
    public DraftBuilder Add(
        string code, string name = "民办学校设立许可", string category = "行政许可", string department = "市教育局",
            params (string Field, string? Text)[] more) =>
        Line(_kind == DraftKind.List ? LineKind.List : LineKind.Add,
            [(Fields.Code, code), (Fields.Name, name), (Fields.Category, category), (Fields.Department, department), .. more,
                .. BasisOf(category, more)]);

    /// <summary>减少.</summary>
    public DraftBuilder Remove(string code, string reason = "取消", params (string Field, string? Text)[] more) =>
        Line(LineKind.Remove, [(Fields.Code, code), (Fields.Reason, reason), .. more]);

    /// <summary>变更.</summary>
    public DraftBuilder Change(string code, string element, string? from, string? to, params (string Field, string? Text)[] more) =>
        Line(LineKind.Change, [(Fields.Code, code), (Fields.Element, element), (Fields.From, from), (Fields.To, to), .. more]);

    /// <summary>划转.</summary>
    public DraftBuilder Transfer(string code, string from, string to, params (string Field, string? Text)[] more) =>
        Line(LineKind.Transfer, [(Fields.Code, code), (Fields.FromDepartment, from), (Fields.ToDepartment, to), .. more]);

    /// <summary>赋权.</summary>
    public DraftBuilder Delegate(string code, string townships, string mode = "赋权", params (string Field, string? Text)[] more) =>
        Line(
            LineKind.Delegate,
            [(Fields.Code, code), (Fields.Townships, townships), (Fields.Mode, mode), (Fields.ProvincialBasis, "宁政发〔2020〕7号"), .. more]);

    /// <summary>收回.</summary>
    public DraftBuilder Recall(string code, string townships, string reason = "承接不了", params (string Field, string? Text)[] more) =>
        Line(LineKind.Recall, [(Fields.Code, code), (Fields.Townships, townships), (Fields.Reason, reason), .. more]);

    /// <summary>暂停 or 恢复.</summary>
    public DraftBuilder Suspend(string code, string action = "暂停", string reason = "试点", params (string Field, string? Text)[] more) =>
        Line(LineKind.Suspend, [(Fields.Code, code), (Fields.Action, action), (Fields.Reason, reason), .. more]);

    /// <summary>部门.</summary>
    public DraftBuilder Department(string action, string department, params (string Field, string? Text)[] more) =>
        Line(LineKind.Department, [(Fields.Action, action), (Fields.Department, department), .. more]);

    /// <summary>乡镇.</summary>
    public DraftBuilder Township(string action, string code, string name, params (string Field, string? Text)[] more) =>
        Line(LineKind.Township, [(Fields.Action, action), (Fields.Township, code), (Fields.TownshipName, name), .. more]);

    /// <summary>更正.</summary>
    public DraftBuilder Correct(
        long revision, string item, string? from, string? to, string reason = "录入有误", params (string Field, string? Text)[] more) =>
        Line(
            LineKind.Correct,
            [(Fields.Revision, $"{revision}"), (Fields.Item, item), (Fields.From, from), (Fields.To, to), (Fields.Reason, reason),
                .. more]);

    /// <summary>撤销.</summary>
    public DraftBuilder Annul(string decision, string from = "自始", string reason = "违法", params (string Field, string? Text)[] more) =>
        Line(LineKind.Annul, [(Fields.Annuls, decision), (Fields.AnnulledFrom, from), (Fields.Reason, reason), .. more]);

    /// <summary>The draft.</summary>
    public AdjustmentDraft Build() => new(_division, _kind, new FieldValues(_header), _lines, new SourceFile("决定.xlsx", FileDigest, 4));

    private static IEnumerable<(string Field, string? Text)> BasisOf(string category, IEnumerable<(string Field, string? Text)> more)
    {
        if (category is "行政许可" or "行政处罚" or "行政强制" && more.All(cell => cell.Field != "legalBasis"))
            yield return ("legalBasis", "《民办教育促进法》第十二条");
    }

    private static string Column(int index) => ((char)('A' + index)).ToString();
}
