using PowerCatalog.Exchange.Tests.Support;
using static PowerCatalog.Exchange.Tests.Support.Reading;

namespace PowerCatalog.Exchange.Tests.Reading;

/// <summary>Headings in two or three rows: one stands above several columns.</summary>
public class HeadingRowTests
{
    [Fact]
    public void A_figure_and_its_unit_below_a_limit_are_the_limit()
    {
        var lines = ReadText(
            "编码,事项名称,职权类型,实施部门,法定办结时限,,承诺时限,\n,,,,数值,单位,数值,单位\n"
                + "1,甲,许可,局,20,工作日,半,个工作日\n2,乙,许可,局,即办,工作日,1-3,日\n", List)
            .Clean().Lines;

        Assert.Equal(["20工作日", "即办"], lines.Select(line => line.Text("statutoryLimit")));
        Assert.Equal(["半个工作日", "1-3日"], lines.Select(line => line.Text("promisedLimit")));
    }

    [Fact]
    public void A_merged_heading_above_headings_is_a_title()
    {
        var rows = Row(1, ("A", "基本信息"), ("C", "职权类型"), ("D", "实施部门"), ("E", "办结时限"))
            + Row(2, ("A", "名称"), ("B", "编码"), ("E", "法定"), ("F", "承诺"))
            + Row(3, ("A", "甲"), ("B", "1"), ("C", "许可"), ("D", "局"), ("E", "20日"), ("F", "5日"));
        var merges = "<mergeCells>"
            + string.Concat(new[] { "A1:B1", "C1:C2", "D1:D2", "E1:F1" }.Select(range => $"""<mergeCell ref="{range}"/>"""))
            + "</mergeCells>";
        var line = Read(BrokenWorkbook.Sheet(rows, merges), List).Clean().Lines.Single();

        Assert.Equal(
            ["甲", "1", "局", "20日", "5日"],
            new[] { "name", "code", "department", "statutoryLimit", "promisedLimit" }.Select(line.Text));
    }

    [Theory]
    [InlineData("20", "20工作日")]
    [InlineData("0.5", "0.5工作日")]
    [InlineData("1-3", "1-3工作日")]
    [InlineData("不超过5", "不超过5工作日")]
    [InlineData("即办", "即办")]
    [InlineData("15天", "15天")]
    [InlineData("另行通知", "另行通知")]
    public void The_unit_of_a_heading_completes_any_figure(string written, string read)
    {
        var line = ReadText($"编码,事项名称,职权类型,实施部门,法定时限（工作日）\n1,甲,许可,局,{written}\n", List).Clean().Lines.Single();

        Assert.Equal(read, line.Text("statutoryLimit"));
    }

    [Fact]
    public void Each_kind_of_law_and_each_stage_may_have_a_column()
    {
        var line = ReadText(
            "编码,事项名称,职权类型,实施部门,设定依据,,责任事项,\n,,,,法律,部门规章,受理,审查\n"
                + "1,甲,许可,局,《甲法》第一条,《乙办法》第二条,核对材料,审查：现场查看\n", List)
            .Clean().Lines.Single();

        Assert.Equal("《甲法》第一条\n《乙办法》第二条", line.Text("legalBasis"));
        Assert.Equal("受理：核对材料\n审查：现场查看", line.Text("duties"));
    }

    [Fact]
    public void Headings_may_stand_in_three_rows()
    {
        var rows = Row(1, ("A", "权力清单"))
            + Row(2, ("A", "序号"), ("B", "基本信息"), ("E", "办结时限"), ("I", "实施部门"), ("J", "收费信息"))
            + Row(3, ("B", "名称"), ("C", "编码"), ("D", "类型"), ("E", "法定"), ("G", "承诺"), ("J", "是否收费"))
            + Row(4, ("E", "数值"), ("F", "单位"), ("G", "数值"), ("H", "单位"))
            + Row(5, ("A", "1"), ("B", "甲"), ("C", "1"), ("D", "许可"), ("E", "20"), ("F", "工作日"), ("G", "半"), ("H", "个工作日"), ("I", "局"),
                ("J", "否"));
        var ranges = new[]
        {
            "A1:J1", "A2:A4", "B2:D2", "E2:H2", "I2:I4", "B3:B4", "C3:C4", "D3:D4", "E3:F3", "G3:H3", "J3:J4",
        };
        var merges = $"<mergeCells>{string.Concat(ranges.Select(range => $"""<mergeCell ref="{range}"/>"""))}</mergeCells>";
        var line = Read(BrokenWorkbook.Sheet(rows, merges), List).With("row.above-headings 清单 第1行").Lines.Single();

        Assert.Equal(["甲", "1", "许可", "局", "20工作日", "半个工作日", "否"], Fields(line));
        Assert.Equal(5, line.Place.Row);
    }

    [Fact]
    public void Three_rows_need_no_merged_cells()
    {
        var draft = ReadText(
            "基本信息,,,办理信息,,,,实施部门,是否收费\n名称,编码,类型,法定时限,,承诺时限,,,\n,,,数值,单位,数值,单位,,\n"
                + "甲,1,许可,20,工作日,半,个工作日,局,否\n乙,2,许可,,,,,局,\n", List)
            .Clean();

        Assert.Equal(["甲", "1", "许可", "局", "20工作日", "半个工作日", "否"], Fields(draft.Lines[0]));
        Assert.Equal("乙", draft.Lines[1].Text("name"));
    }

    [Fact]
    public void A_row_that_holds_only_merged_cells_may_stand_between_headings()
    {
        var rows = Row(1, ("A", "名称"), ("B", "编码"), ("C", "类型"), ("D", "实施部门"), ("E", "办结时限"))
            + Row(3, ("E", "法定"), ("F", "承诺"))
            + Row(4, ("A", "甲"), ("B", "1"), ("C", "许可"), ("D", "局"), ("E", "20日"), ("F", "5日"));
        var merges = "<mergeCells>"
            + string.Concat(new[] { "A1:A3", "B1:B3", "C1:C3", "D1:D3", "E1:F2" }.Select(range => $"""<mergeCell ref="{range}"/>"""))
            + "</mergeCells>";
        var line = Read(BrokenWorkbook.Sheet(rows, merges), List).Clean().Lines.Single();

        Assert.Equal(("20日", "5日"), (line.Text("statutoryLimit"), line.Text("promisedLimit")));
    }

    [Fact]
    public void A_part_of_a_part_stays_with_it()
    {
        var line = ReadText(
            "编码,事项名称,职权类型,实施部门,设定依据,,\n,,,,法律,,部门规章\n,,,,名称,内容,\n1,甲,许可,局,《甲法》第一条,应当,《乙办法》第二条\n", List)
            .Clean().Lines.Single();

        Assert.Equal("《甲法》第一条\n应当\n《乙办法》第二条", line.Text("legalBasis"));
    }

    [Fact]
    public void A_law_and_its_article_may_have_a_column_each_and_a_stage_its_time()
    {
        var line = ReadText(
            "编码,事项名称,职权类型,实施部门,设定依据,,办理流程,,\n,,,,法律法规,条款,环节,办理人,时限\n1,甲,许可,局,《水法》,第四十八条第一款,受理,张科,1日\n", List)
            .Clean().Lines.Single();

        Assert.Equal("《水法》第四十八条第一款", line.Text("legalBasis"));
        Assert.Equal("受理", line.Text("duties"));
        Assert.Equal("办理人：张科\n时限：1日", line.Text("flow"));
    }

    [Fact]
    public void A_name_below_a_body_is_the_body()
    {
        var line = ReadText("编码,事项名称,职权类型,实施机关,\n,,,名称,编码\n1,甲,许可,市水务局,1\n", List)
            .With("column.unmapped 表.csv 第2行 第5列 (实施机关编码)").Lines.Single();

        Assert.Equal("市水务局", line.Text("department"));
    }

    [Fact]
    public void Both_rows_may_come_again_at_the_top_of_a_page()
    {
        const string headings = "编码,事项名称,职权类型,实施部门,法定办结时限,\n,,,,数值,单位\n";
        var lines = ReadText(headings + "1,甲,许可,局,20,工作日\n" + headings + "2,乙,许可,局,5,日\n", List)
            .With("row.repeated-header 表.csv 第4行", "row.repeated-header 表.csv 第5行").Lines;

        Assert.Equal(["20工作日", "5日"], lines.Select(line => line.Text("statutoryLimit")));
    }

    [Fact]
    public void A_line_is_no_row_of_headings()
    {
        var lines = ReadText("编码,事项名称,职权类型,实施部门,设定依据,\n1,甲,许可,局,《甲法》,\n2,乙,许可,局,《乙法》,\n", List).Clean().Lines;

        Assert.Equal(2, lines.Count);
    }

    private static IEnumerable<string?> Fields(Domain.Adjustments.DraftLine line) =>
        new[] { "name", "code", "category", "department", "statutoryLimit", "promisedLimit", "fee" }.Select(line.Text);

    private static string Row(int number, params (string Column, string Text)[] cells) =>
        $"""<row r="{number}">{string.Concat(cells.Select(cell => BrokenWorkbook.Text($"{cell.Column}{number}", cell.Text)))}</row>""";
}
