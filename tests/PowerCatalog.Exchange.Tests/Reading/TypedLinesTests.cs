using PowerCatalog.Domain.Adjustments;
using PowerCatalog.Domain.Problems;
using PowerCatalog.Domain.Reference;
using PowerCatalog.Exchange.Reading;
using PowerCatalog.Exchange.Tests.Support;
using PowerCatalog.Exchange.Workbooks;
using static PowerCatalog.Exchange.Tests.Support.Reading;

namespace PowerCatalog.Exchange.Tests.Reading;

/// <summary>A line without a file is the same line as that of a file: what is sent in both ways is known to be one adjustment.</summary>
public class TypedLinesTests
{
    private static readonly Dictionary<string, string?> Particulars = new()
    {
        [Fields.DocumentNumber] = " 吴政发〔2021〕5号",
        [Fields.Title] = "关于\u200B调整的决定",
        [Fields.Decided] = "2021-05-01",
        [Fields.Remark] = null,
    };

    public static TheoryData<string> Sheets =>
        [.. Repository.Reference.Headings.Sheets.Select(layout => layout.Key).Where(key => key != "decision")];

    [Theory]
    [MemberData(nameof(Sheets))]
    public void A_line_of_fields_has_the_digests_of_the_line_of_a_sheet(string key)
    {
        var layout = Layout(key);
        var fields = AllFields(layout);
        var sheet = new SheetContent(layout.Sheet, [.. fields.Keys.Select(Heading)], [[.. fields.Values]]);
        var read = ReadSheets(Options(key), sheet).Clean();

        Assert.Equal(DraftDigests.Of(read), DraftDigests.Of(Typed(key, fields)));
    }

    [Theory]
    [InlineData("add", "增加")]
    [InlineData("remove", "减少")]
    [InlineData("change", "变更")]
    [InlineData("transfer", "划转")]
    [InlineData("delegate", "委托", Fields.Mode)]
    [InlineData("delegate", "派驻", Fields.Mode)]
    [InlineData("recall", "收回")]
    [InlineData("suspend", "暂停", Fields.Action)]
    [InlineData("suspend", "恢复", Fields.Action)]
    [InlineData("correct", "更正")]
    [InlineData("annul", "撤销")]
    public void A_line_of_fields_has_the_digests_of_the_row_that_names_its_kind(string key, string word, string? inWord = null)
    {
        var fields = AllFields(Layout(key));
        if (inWord is not null) fields[inWord] = word;
        var cells = fields.Where(pair => pair.Key != inWord).ToList();
        var csv = Csv(["调整方式", .. cells.Select(pair => Heading(pair.Key))]) + Csv([word, .. cells.Select(pair => pair.Value!)]);
        var read = ReadText(csv, Options(key)).Clean();

        Assert.Equal(DraftDigests.Of(read), DraftDigests.Of(Typed(key, fields)));
    }

    [Fact]
    public void A_name_in_parts_is_a_name()
    {
        Dictionary<string, string?> fields = new()
        {
            [Fields.Code] = "1",
            ["parentItem"] = "主",
            ["subItem"] = "子",
            [Fields.Category] = "许可",
            [Fields.Department] = "局",
        };
        var read = ReadSheets(Options("add"), Sheet("增加", "职权编码|主项名称|子项名称|职权类型|实施部门", "1|主|子|许可|局")).Clean();

        Assert.Equal(DraftDigests.Of(read), DraftDigests.Of(Typed("add", fields)));
        Assert.Equal("子", read.Lines[0].Text(Fields.Name));
    }

    [Fact]
    public void A_text_over_the_limit_is_refused_and_not_kept_whole()
    {
        var problems = new List<Problem>();
        var line = new TypedLines(Repository.Reference).Line(1, LineKind.Remove, [new(Fields.Reason, new string('长', 32_768))], problems);

        Assert.Equal(
            ("cell.too-long", "减少", "原因"),
            problems.Select(problem => (problem.Code, problem.Place!.Sheet, problem.Place.Heading)).Single());
        Assert.Equal(32_767, line.Text(Fields.Reason)!.Length);
    }

    [Fact]
    public void A_field_of_another_sheet_is_a_fault_of_the_program() => Assert.Throws<ArgumentException>(
        () => new TypedLines(Repository.Reference).Line(1, LineKind.Remove, [new(Fields.Into, "局")], []));

    private static AdjustmentDraft Typed(string key, Dictionary<string, string?> fields)
    {
        var problems = new List<Problem>();
        var typed = new TypedLines(Repository.Reference);
        var line = typed.Line(1, Enum.Parse<LineKind>(key, ignoreCase: true), fields, problems);
        var draft = new AdjustmentDraft(Wuzhong, Options(key).Kind, typed.Header(Particulars, problems), [line], null);
        Assert.Empty(problems);
        return draft;
    }

    private static ReadOptions Options(string key) => (key == "list" ? List : Adjustment) with
    {
        Header = Particulars.Where(pair => pair.Value is not null).ToDictionary(pair => pair.Key, pair => pair.Value!),
    };

    private static SheetLayout Layout(string key) => Repository.Reference.Headings.Sheets.Single(layout => layout.Key == key);

    // Blanks, invisible characters and line ends are what cleaning takes off; a quotation mark and a comma are what CSV wraps up.
    private static Dictionary<string, string?> AllFields(SheetLayout layout) => layout.Fields!
        .SelectMany(field => field == "*elements" ? Repository.Reference.Elements.All.Select(element => element.Key) : [field])
        .Append(Fields.Remark).Distinct()
        .ToDictionary(field => field, field => (string?)$" {field}\u200B，\"甲\", \n乙 ");

    private static string Heading(string field) => Repository.Reference.Headings.Preferred(field) is var preferred && preferred != field
        ? preferred
        : Repository.Reference.Elements[field]!.Zh;

    private static string Csv(IEnumerable<string> cells) =>
        string.Join(',', cells.Select(text => $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"")) + "\n";
}
