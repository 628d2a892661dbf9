using System.Text;
using PowerCatalog.Domain.Problems;
using PowerCatalog.Exchange.Excerpts;
using PowerCatalog.Exchange.Reading;
using PowerCatalog.Exchange.Tests.Support;
using static PowerCatalog.Exchange.Tests.Support.Reading;

namespace PowerCatalog.Exchange.Tests.Excerpts;

public class ProblemExcerptsTests
{
    private static readonly byte[] TwoSheets = Bytes(
        Decision,
        Sheet("减少", "职权编码|事项名称|原因", "1|a|取消", "2||取消", "3|c|"),
        Sheet("变更", "职权编码|变更要素|变更前", "7|承诺时限|5日"));

    [Fact]
    public void Rows_that_problems_name_come_in_the_order_of_the_file_with_headings_and_texts()
    {
        Problem[] problems = [Error(new("变更", 2, "C")), Error(new("减少", 4, "A")), Error(new("减少", 3))];
        var excerpts = Excerpts(TwoSheets, problems);

        Assert.Equal(["减少 3", "减少 4", "变更 2"], excerpts.Select(row => $"{row.Sheet} {row.Row}"));
        Assert.Equal(["A 职权编码=2", "C 原因=取消"], Cells(excerpts[0]));
        Assert.Equal(["A 职权编码=7", "B 变更要素=承诺时限", "C 变更前=5日"], Cells(excerpts[2]));
    }

    [Fact]
    public void A_problem_stands_once_at_its_cell_or_at_its_row()
    {
        Problem[] problems =
        [
            Error(new("减少", 2, "B")), Warning(new("减少", 2)), Warning(new("减少", 2, "B")), Error(new("减少")), Error(null),
            Error(new("没有", 1, "A")),
        ];
        var row = Excerpts(TwoSheets, problems).Single();

        Assert.Equal([problems[1]], row.Problems);
        Assert.Equal([problems[0], problems[2]], row.Cells[1].Problems);
        Assert.Empty(row.Cells[0].Problems);
    }

    [Fact]
    public void A_cell_or_row_without_content_is_shown_all_the_same_where_a_problem_names_it()
    {
        var excerpts = Excerpts(TwoSheets, [Error(new("减少", 3, "B")), Error(new("减少", 9, "A"))]);

        Assert.Equal(["A 职权编码=2", "B 事项名称=", "C 原因=取消"], Cells(excerpts[0]));
        Assert.Equal(["A 职权编码="], Cells(excerpts[1]));
    }

    [Fact]
    public void Rows_above_the_headings_and_the_headings_themselves_have_none()
    {
        var file = Bytes(Sheet("减少", "职权编码|事项名称|原因", "1|a|取消") with { TitleRows = ["二〇二一年减少事项"] });
        var excerpts = Excerpts(file, [Error(new("减少", 1)), Error(new("减少", 2, "B")), Error(new("减少", 3, "B"))]);

        Assert.Equal(["A =二〇二一年减少事项"], Cells(excerpts[0]));
        Assert.Equal(["A =职权编码", "B =事项名称", "C =原因"], Cells(excerpts[1]));
        Assert.Equal("事项名称", excerpts[2].Cells[1].Heading);
    }

    [Fact]
    public void The_headings_of_the_particulars_are_those_that_the_problems_know()
    {
        var row = Excerpts(TwoSheets, [Error(new("决定", 1, "B", "文号"))]).Single();

        Assert.Equal(["A =文号", "B 文号=吴政发〔2021〕5号"], Cells(row));
    }

    [Fact]
    public void No_more_rows_are_read_than_asked_for() =>
        Assert.Equal(
            ["减少 2", "减少 3"],
            Excerpts(TwoSheets, [.. Enumerable.Range(2, 100).Select(i => Error(new("减少", i)))], 2).Select(row => $"{row.Sheet} {row.Row}"));

    [Fact]
    public void Dates_numbers_and_merged_values_are_shown_as_they_are_read()
    {
        const string styles = """<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs>""";
        var file = BrokenWorkbook.List(
            BrokenWorkbook.Row(2, """<c r="E2"><v>6.40302100000E+11</v></c><c r="F2" s="1"><v>44317</v>"""
                + """</c>""") + $"""<row r="3">{BrokenWorkbook.Text("E3", "审查")}</row>""",
            """<mergeCells><mergeCell ref="A2:A3"/></mergeCells>""", styles: styles);
        var excerpts = Excerpts(file, [Error(new("清单", 2)), Error(new("清单", 3))]);

        Assert.Equal(["E 办理流程=640302100000", "F 生效日期=2021-05-01"], Cells(excerpts[0]).TakeLast(2));
        Assert.Equal(["A 编码=640302", "E 办理流程=审查"], Cells(excerpts[1]));
    }

    [Fact]
    public void Text_files_name_columns_by_number_in_any_encoding()
    {
        var gb18030 = CodePagesEncodingProvider.Instance.GetEncoding("GB18030")!;
        var file = gb18030.GetBytes("#文号:吴政发〔2021〕5号\n调整方式,职权编码,原因\n减少,1,取消\n减少,\"2\",\n");
        var excerpts = Excerpts(file, [Error(new("表.csv", 4, "3")), Error(new("表.csv", 1, "2", "文号"))], name: "表.csv");

        Assert.Equal(["1 =#文号", "2 文号=吴政发〔2021〕5号"], Cells(excerpts[0]));
        Assert.Equal(["1 调整方式=减少", "2 职权编码=2", "3 原因="], Cells(excerpts[1]));
    }

    [Theory]
    [InlineData("")]
    [InlineData("<html>")]
    [InlineData("PK\u0003\u0004")]
    public void A_file_that_is_refused_as_a_whole_has_no_excerpts(string text) =>
        Assert.Empty(Excerpts(Encoding.UTF8.GetBytes(text), [Error(new("清单", 1, "A"))]));

    [Fact]
    public void Every_problem_of_a_cell_that_reading_gives_has_an_excerpt()
    {
        var file = BrokenWorkbook.List(BrokenWorkbook.Row(2, """<c r="E2" t="e"><v>#N/A</v>"""
            + """</c>""") + BrokenWorkbook.Row(3, """<c r="E3"><f>A1</f><v>3</v></c>"""));
        var problems = Read(file, List).Problems;
        var excerpts = Excerpts(file, problems);

        Assert.Equal(problems, excerpts.SelectMany(row => row.Cells.SelectMany(cell => cell.Problems).Concat(row.Problems)));
        Assert.Equal(["#N/A", "3"], excerpts.Select(row => row.Cells.Single(cell => cell.Column == "E").Text));
    }

    [Fact]
    public void A_row_is_shown_with_no_more_and_no_longer_cells_than_a_person_can_look_at()
    {
        var text = new string('x', 600);
        var file = Bytes(Sheet("减少", "职权编码|事项名称|原因", string.Join('|', Enumerable.Repeat(text, 1_000))));
        var row = Excerpts(file, [Error(new("减少", 2, "B")), Error(new("减少", 2, "ALL"))]).Single();

        Assert.Equal([100, 500, 100], row.Cells.Take(3).Select(cell => cell.Text.Length));
        Assert.Equal((257, "ALL"), (row.Cells.Count, row.Cells[^1].Column));
        Assert.All(row.Cells, cell => Assert.InRange(cell.Text.Length, 1, 500));
    }

    private static IReadOnlyList<RowExcerpt> Excerpts(
        byte[] file, IReadOnlyList<Problem> problems, int most = 200, string name = "表.xlsx") =>
        ProblemExcerpts.Read(
            new MemoryStream(file), name, problems, most, Adjustment, Repository.Reference, TestContext.Current.CancellationToken);

    private static IEnumerable<string> Cells(RowExcerpt row) => row.Cells.Select(cell => $"{cell.Column} {cell.Heading}={cell.Text}");

    private static Problem Error(Place? place) => Problem.Error("a.b", place, "错了。", "Wrong.");

    private static Problem Warning(Place? place) => Problem.Warning("c.d", place, "看看。", "Look.");
}
