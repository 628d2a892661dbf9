using DocumentFormat.OpenXml.Spreadsheet;
using PowerCatalog.Domain.Adjustments;
using PowerCatalog.Exchange.Tests.Support;
using static PowerCatalog.Exchange.Tests.Support.Reading;

namespace PowerCatalog.Exchange.Tests.Reading;

/// <summary>Stages of a power, each in a row of its own, are one power.</summary>
public class StageRowTests
{
    private const string Headings = "编码|事项名称|职权类型|实施部门|办理流程|生效日期";

    [Fact]
    public void Stages_below_merged_cells_are_the_lines_of_one_power()
    {
        var rows = BrokenWorkbook.Row(2, BrokenWorkbook.Text("E2", "受理")) + Stage(3, "审查") + Stage(4, "决定")
            + BrokenWorkbook.Row(5, BrokenWorkbook.Text("E5", "受理"));
        var merges = "<mergeCells>" + string.Concat("ABCD".Select(c => $"""<mergeCell ref="{c}2:{c}4"/>""")) + "</mergeCells>";
        var lines = Read(BrokenWorkbook.List(rows, merges), List).With("row.stages 清单 第3行").Lines;

        Assert.Equal(["受理\n审查\n决定", "受理"], lines.Select(line => line.Text("flow")));
        Assert.Equal(["受理", "审查", "决定"], lines[0].Row.Where(cell => cell.Key == "办理流程").Select(cell => cell.Value));
    }

    [Fact]
    public void Stages_below_empty_cells_are_the_duties_of_one_power()
    {
        var lines = ReadText(
            "编码,事项名称,职权类型,实施部门,责任事项,承诺时限\n1,甲,许可,局,受理,5日\n,,,,审查,\n,,,,决定,\n2,乙,许可,局,受理,\n", List)
            .With("row.stages 表.csv 第3行").Lines;

        Assert.Equal(["受理\n审查\n决定", "受理"], lines.Select(line => line.Text("duties")));
        Assert.Equal("5日", lines[0].Text("promisedLimit"));
    }

    /// <summary>Code, name and department filled down beside each stage, with a number or none.</summary>
    [Theory]
    [InlineData("编码,事项名称,职权类型,实施部门,环节,责任事项", "1,甲,许可,局,受理,核对材料\n1,甲,许可,局,审查,现场查看\n１,甲,许可,局,决定,作出决定")]
    [InlineData("序号,编码,事项名称,职权类型,实施部门,环节,责任事项", "1,1,甲,许可,局,受理,核对材料\n2,1,甲,许可,局,审查,现场查看\n3,1,甲,许可,局,决定,作出决定")]
    [InlineData("事项名称,职权类型,实施部门,环节,责任事项", "甲,许可,局,受理,核对材料\n甲,许可,局,审查,现场查看\n甲,许可,局,决定,作出决定")]
    [InlineData("事项名称,职权类型,实施部门,环节,责任事项", "甲,许可,局,受理,核对材料\n甲,,,审查,现场查看\n甲,许可,,决定,作出决定")]
    public void Stages_beside_cells_that_were_filled_down_are_one_power(string headings, string rows)
    {
        var line = ReadText($"{headings}\n{rows}\n", List).With("row.stages 表.csv 第3行").Lines.Single();

        Assert.Equal("受理：核对材料\n审查：现场查看\n决定：作出决定", line.Text("duties"));
        Assert.Single(line.Row, cell => cell.Key == "事项名称");
    }

    [Fact]
    public void Duties_beside_a_code_that_was_filled_down_are_one_power()
    {
        var line = ReadText("编码,事项名称,职权类型,实施部门,责任事项\n1,甲,许可,局,受理责任\n1,甲,许可,局,审查责任\n", List)
            .With("row.stages 表.csv 第3行").Lines.Single();
        Assert.Equal("受理责任\n审查责任", line.Text("duties"));
    }

    [Theory]
    [InlineData("1,甲,许可,局,受理,核对材料\n1,甲,许可,局,受理,核对材料")]
    [InlineData("1,甲,许可,局,受理,核对材料\n2,甲,许可,局,审查,现场查看")]
    [InlineData("1,甲,许可,局,受理,核对材料\n1,乙,许可,局,审查,现场查看")]
    public void A_row_that_is_copied_or_of_another_power_is_a_line(string rows) =>
        Assert.Equal(2, ReadText($"编码,事项名称,职权类型,实施部门,环节,责任事项\n{rows}\n", List).Clean().Lines.Count);

    [Fact]
    public void Each_stage_keeps_its_own_text()
    {
        var line = ReadText(
            "编码,事项名称,职权类型,实施部门,环节,责任事项,设定依据\n1,甲,许可,局,受理,核对材料,《甲法》第一条\n,,,,审查,审查责任：现场查看,《乙法》第二条\n,,,,送达,,\n", List)
            .With("row.stages 表.csv 第3行").Lines.Single();

        Assert.Equal("受理：核对材料\n审查责任：现场查看\n送达", line.Text("duties"));
        Assert.Equal("《甲法》第一条\n《乙法》第二条", line.Text("legalBasis"));
        Assert.Null(line.Fields["stage"]);
    }

    [Fact]
    public void A_limit_of_each_stage_is_not_taken_for_one_of_the_power()
    {
        var line = ReadText(
            "编码,事项名称,职权类型,实施部门,环节,法定时限\n1,甲,许可,局,受理,5日\n,,,,审查,10日\n,,,,决定,\n", List)
            .With("row.stage-values 表.csv 第2行 第6列 (法定时限)", "row.stages 表.csv 第3行").Lines.Single();

        Assert.Equal("受理（法定时限：5日）\n审查（法定时限：10日）\n决定", line.Text("duties"));
        Assert.Null(line.Fields["statutoryLimit"]);
    }

    [Fact]
    public void A_page_may_break_within_the_stages()
    {
        var line = ReadText(
            "编码,事项名称,职权类型,实施部门,责任事项\n1,甲,许可,局,受理\n编码,事项名称,职权类型,实施部门,责任事项\n,,,,审查\n", List)
            .With("row.repeated-header 表.csv 第3行", "row.stages 表.csv 第4行").Lines.Single();

        Assert.Equal("受理\n审查", line.Text("duties"));
    }

    [Fact]
    public void A_row_with_a_name_of_its_own_is_a_power_of_its_own()
    {
        var lines = ReadSheets(List, Sheet("清单", Headings, "1|甲|许可|局|受理|", "|乙|||审查|")).Clean().Lines;

        Assert.Equal(["甲", "乙"], lines.Select(line => line.Text(Fields.Name)));
    }

    [Fact]
    public void A_numbered_row_without_a_name_is_not_joined_to_the_one_above() =>
        Assert.Equal(2, ReadText("序号,编码,事项名称,职权类型,实施部门,责任事项\n1,1,甲,许可,局,受理\n2,,,,,审查\n", List).Clean().Lines.Count);

    [Fact]
    public void Changes_of_one_power_below_a_merged_code_stay_lines_of_their_own() =>
        Assert.Equal(
            2, ReadText("#文号,1\n编码,调整方式,要素,变更前,变更后\n1,变更,承诺时限,5日,3日\n1,变更,办理流程,a,b\n", Adjustment).Clean().Lines.Count);

    private static string Stage(int number, string text) => $"""<row r="{number}">{BrokenWorkbook.Text($"E{number}", text)}</row>""";

    [Theory]
    [InlineData("①受理责任：公示条件", "②审查责任：现场查看")]
    [InlineData("一、受理", "二、审查")]
    [InlineData("受理：公示条件", "审核：对材料进行审查")]
    [InlineData("受理：公示条件", "批准：局长办公会决定")]
    [InlineData("受理：公示条件", "签发：制发证件")]
    public void A_stage_in_its_own_words_is_no_title_and_no_signature(string first, string second)
    {
        var lines = ReadText($"编码,事项名称,职权类型,实施部门,责任事项\n1,甲,许可,局,{first}\n,,,,{second}\n2,乙,许可,局,受理\n", List)
            .With("row.stages 表.csv 第3行").Lines;

        Assert.Equal([$"{first}\n{second}", "受理"], lines.Select(line => line.Text("duties")));
    }

    [Fact]
    public void The_total_below_the_stages_is_none_of_them()
    {
        var line = ReadText("编码,事项名称,职权类型,实施部门,责任事项\n1,甲,许可,局,受理\n,,,,合计：1项\n", List)
            .With("row.total 表.csv 第3行").Lines.Single();

        Assert.Equal("受理", line.Text("duties"));
    }

    [Fact]
    public void Powers_of_their_own_number_below_one_name_are_not_joined()
    {
        const string headings = "序号|事项名称|职权类型|实施部门|设定依据";
        var file = Edited.Workbook(
            Bytes(Sheet("清单", headings, "1|对违法行为的处罚|处罚|局|《甲法》第一条", "2||||《甲法》第二条", "3||||《甲法》第三条")),
            (_, sheet) => sheet.Worksheet.GetFirstChild<SheetData>()!.InsertAfterSelf(
                new MergeCells("BCD".Select(c => new MergeCell { Reference = $"{c}2:{c}4" }))));
        var lines = Read(file, List).With("cell.merged 清单 第3行").Lines;

        Assert.Equal(["《甲法》第一条", "《甲法》第二条", "《甲法》第三条"], lines.Select(line => line.Text("legalBasis")));
        Assert.All(lines, line => Assert.Equal("对违法行为的处罚", line.Text(Fields.Name)));
    }

    [Fact]
    public void Rows_that_are_joined_count_towards_the_limit()
    {
        var options = List with { Limits = new Files.ReadLimits { Rows = 2 } };

        ReadText("编码,事项名称,职权类型,实施部门,责任事项\n1,甲,许可,局,受理\n,,,,审查\n,,,,决定\n", options)
            .RefusedAsAWholeFor("file.too-many-rows 表.csv 第4行");
    }
}
