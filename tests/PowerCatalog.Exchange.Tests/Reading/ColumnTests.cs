using PowerCatalog.Domain.Adjustments;
using PowerCatalog.Domain.Problems;
using PowerCatalog.Exchange.Files;
using PowerCatalog.Exchange.Reading;
using PowerCatalog.Exchange.Tests.Support;
using PowerCatalog.Exchange.Workbooks;
using static PowerCatalog.Exchange.Tests.Support.Reading;

namespace PowerCatalog.Exchange.Tests.Reading;

public class ColumnTests
{
    private const string Headings = "编码|事项名称|职权类型|实施部门";

    [Fact]
    public void A_column_that_nobody_knows_is_named_and_never_dropped()
    {
        var result = ReadSheets(List, Sheet("清单", Headings + "|风险点|空列", "1|a|许可|c", "2|a|许可|c|高", "3|a|许可|c|低"));

        result.RefusedFor("column.unmapped 清单!E1 (风险点)");
        Assert.Contains("--map 清单!风险点=-", result.Problems[0].Zh, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("减少", "基本编码|事项名称|减少原因", "640115001000|取水许可|取消", Fields.Code)]
    [InlineData("减少", "职权编码|事项名称|减少原因", "640115001000|取水许可|取消", Fields.Code)]
    [InlineData("增加", "职权编码|事项名称|职权类型|实施部门|基本编码", "640115001000|取水许可|许可|市水务局|000115001000", "baseCode")]
    [InlineData("划转", "职权编码|原部门|新部门", "640115001000|市水务局|市财政局", Fields.FromDepartment)]
    [InlineData("划转", "职权编码|原部门|新部门", "640115001000|市水务局|市财政局", Fields.ToDepartment)]
    public void A_heading_says_its_field_on_its_sheet(string sheet, string headings, string row, string field)
    {
        var line = ReadSheets(Adjustment, Decision, Sheet(sheet, headings, row)).Clean().Lines.Single();

        var expected = field is Fields.Code ? 0 : field == Fields.FromDepartment ? 1 : field == Fields.ToDepartment ? 2 : 4;
        Assert.Equal(row.Split('|')[expected], line.Text(field));
    }

    [Fact]
    public void A_column_with_content_but_without_heading_is_named() =>
        ReadSheets(List, Sheet("清单", Headings, "1|a|许可|c||x", "2|a|许可|c||x")).RefusedFor("column.unmapped 清单!F1");

    [Fact]
    public void A_column_left_out_on_purpose_stays_in_the_row_as_sent()
    {
        var line = ReadSheets(Mapped(List, ("风险 点", "-")), Sheet("清单", Headings + "|风险点", "1|a|许可|c|高")).Clean().Lines.Single();

        Assert.Equal(new("风险点", "高"), line.Row[4]);
        Assert.Equal(4, line.Fields.All.Count);
    }

    [Theory]
    [InlineData("legalBasis")]
    [InlineData("设定依据")]
    [InlineData("法律依据")]
    public void A_heading_may_be_mapped_to_a_field_by_its_key_or_by_a_known_heading(string target)
    {
        var line = ReadSheets(Mapped(List, ("文件", target)), Sheet("清单", Headings + "|文件", "1|a|许可|c|《土地管理法》")).Clean().Lines.Single();

        Assert.Equal("《土地管理法》", line.Text("legalBasis"));
    }

    [Fact]
    public void The_map_wins_over_what_a_heading_usually_means()
    {
        var line = ReadSheets(Mapped(List, ("部门", "office"), ("牵头单位", "department")), Sheet("清单", "编码|事项名称|职权类型|部门|牵头单位", "1|a|许可|c|d"))
            .Clean().Lines.Single();

        Assert.Equal(("c", "d"), (line.Text("office"), line.Text(Fields.Department)));
    }

    [Fact]
    public void A_map_may_name_one_sheet()
    {
        var draft = ReadSheets(
            Mapped(Adjustment, ("减少!部门", "-")), Decision, Sheet("减少", "编码|原因|部门", "1|取消|c"),
            Sheet("增加", "编码|事项名称|职权类型|部门", "2|a|许可|c")).Clean();

        Assert.Equal("c", draft.Lines[0].Text(Fields.Department));
        Assert.Null(draft.Lines[1].Fields[Fields.Department]);
    }

    [Fact]
    public void A_map_entry_that_no_column_bears_is_an_error() =>
        ReadSheets(Mapped(List, ("没有的列", "-")), Sheet("清单", Headings, "1|a|许可|c")).RefusedFor("map.unused");

    [Fact]
    public void A_map_to_a_field_that_does_not_exist_is_an_error() =>
        ReadSheets(Mapped(List, ("备注", "nonsense")), Sheet("清单", Headings + "|备注", "1|a|许可|c|d")).RefusedFor("map.unknown-field");

    [Theory]
    [InlineData("主管部门", "department", "competentDepartment", "实施机关")]
    [InlineData("实施依据", "legalBasis", "implementationBasis", "设定依据")]
    public void A_column_stands_for_another_only_where_that_is_absent(string heading, string other, string own, string beside)
    {
        const string code = "编码|事项名称|职权类型";
        var needed = other == Fields.Department ? "" : "|实施部门";
        var values = "1|a|许可" + (needed.Length == 0 ? "" : "|c");

        var alone = ReadSheets(List, Sheet("清单", $"{code}{needed}|{heading}", $"{values}|甲")).Clean().Lines.Single();
        var both = ReadSheets(List, Sheet("清单", $"{code}{needed}|{heading}|{beside}", $"{values}|甲|乙")).Clean().Lines.Single();

        Assert.Equal(("甲", null), (alone.Text(other), alone.Fields[own]?.Text));
        Assert.Equal(("乙", "甲"), (both.Text(other), both.Text(own)));
    }

    [Fact]
    public void A_reason_of_an_addition_is_an_element_and_that_of_a_removal_the_reason()
    {
        var draft = ReadSheets(
            Adjustment, Decision, Sheet("减少", "编码|调整理由", "1|取消"),
            Sheet("增加", "编码|事项名称|职权类型|部门|调整理由", "2|a|许可|c|法律新设")).Clean();

        Assert.Equal("取消", draft.Lines.Single(line => line.Kind == LineKind.Remove).Text("reason"));
        Assert.Equal("法律新设", draft.Lines.Single(line => line.Kind == LineKind.Add).Text("adjustmentReason"));
    }

    [Fact]
    public void The_same_holds_where_each_row_names_its_kind()
    {
        var draft = ReadSheets(
            Adjustment, Decision, Sheet(
                "调整", "调整方式|编码|事项名称|职权类型|部门|调整理由", "取消|1|a|||取消", "新增|2|b|许可|c|法律新设")).Clean();

        Assert.Equal("取消", draft.Lines.Single(line => line.Kind == LineKind.Remove).Text("reason"));
        Assert.Equal("法律新设", draft.Lines.Single(line => line.Kind == LineKind.Add).Text("adjustmentReason"));
    }

    [Fact]
    public void Two_columns_of_one_field_are_an_error_that_names_both()
    {
        var result = ReadSheets(List, Sheet("清单", Headings + "|部门", "1|a|许可|c|d"));

        result.RefusedFor("column.duplicate 清单!E1 (部门)");
        Assert.Contains("D列（“实施部门”）", result.Problems[0].Zh, StringComparison.Ordinal);
    }

    [Fact]
    public void A_known_heading_that_belongs_on_another_sheet_is_an_error()
    {
        var result = ReadSheets(Adjustment, Decision, Sheet("增加", Headings + "|变更前", "1|a|许可|c|d"));

        result.RefusedFor("column.unmapped 增加!E1 (变更前)");
        Assert.Contains("不属于本表", result.Problems[0].Zh, StringComparison.Ordinal);
    }

    [Fact]
    public void Each_required_column_that_is_missing_is_named() =>
        ReadSheets(Adjustment, Decision, Sheet("变更", "编码|要素", "1|法定时限"))
            .RefusedFor("column.missing 变更 第1行 (变更前)", "column.missing 变更 第1行 (变更后)");

    [Fact]
    public void The_sub_item_is_the_name_where_there_is_no_column_of_names_and_the_main_item_stands_in()
    {
        var lines = ReadSheets(List, Sheet("清单", "编码|主项|子项名称|职权类型|部门", "1|未分类|子|许可|c", "2|主||许可|c")).Clean().Lines;

        Assert.Equal(["子", "主"], lines.Select(line => line.Text(Fields.Name)));
        Assert.Equal("未分类", lines[0].Text("parentItem"));
    }

    [Fact]
    public void A_sheet_without_headings_is_an_error() =>
        ReadSheets(List, new SheetContent("清单", [], [["1", "a", "许可", "c"]])).RefusedAsAWholeFor("header.missing 清单");

    /// <summary>All problems in one round: what the rows have is told beside what the headings lack.</summary>
    [Theory]
    [InlineData("清单", "事项名称|归口", 0)]
    [InlineData("清单", "归口|事项名称", 0)]
    [InlineData("清单", "事项名称|归口|何处|何时", 0)]
    [InlineData("清单", "事项名称|归口", 2)]
    public void The_rows_below_one_known_heading_are_read(string name, string headings, int titles)
    {
        var cells = headings.Split('|');
        var rows = new[] { "取水许可", "采\uFFFD砂许可" }
            .Select(text => string.Join('|', cells.Select(heading => heading == "事项名称" ? text : "某")));
        var read = ReadSheets(List, Sheet(name, headings, [.. rows]) with { TitleRows = [.. Enumerable.Repeat("权责清单", titles)] });
        Assert.Equal(["取水许可", "采\uFFFD砂许可"], read.Draft!.Lines.Select(line => line.Text(Fields.Name)));
        var codes = read.Problems.Select(problem => problem.Code).ToHashSet();
        Assert.Superset(new HashSet<string> { "column.missing", "column.unmapped", "cell.garbled" }, codes);
        Assert.DoesNotContain("header.missing", codes);
    }

    /// <summary>What names a sheet names a line too.</summary>
    [Theory]
    [InlineData("不再保留", LineKind.Remove)]
    [InlineData("停止实施", LineKind.Remove)]
    [InlineData("不再保留（1项）", LineKind.Remove)]
    [InlineData("取消事项", LineKind.Remove)]
    [InlineData("部门划转", LineKind.Transfer)]
    [InlineData("名称变更", LineKind.Change)]
    public void The_kind_of_a_line_is_written_in_the_words_for_sheets_too(string word, LineKind kind)
    {
        var file = ReadText(
            $"#文号,吴政发〔2021〕5号\n#标题,关于调整的决定\n调整方式,编码,原因,划出部门,划入部门,变更要素,变更前,变更后\n{word},640115001000,某,甲局,乙局,电话,1,2\n", Adjustment);
        Assert.Equal(kind, Assert.Single(file.Draft!.Lines).Kind);
        Assert.DoesNotContain(file.Problems, problem => problem.Code == "kind.unknown");
    }

    [Fact]
    public void A_column_of_names_alone_is_a_list_where_all_else_is_said_elsewhere() => Assert.Equal(
        [("取水许可", "市水务局"), ("采砂许可", "市水务局")],
        ReadSheets(List with { Department = "市水务局" }, Sheet("行政许可", "事项名称", "取水许可", "采砂许可")).Clean().Lines
            .Select(line => (line.Text(Fields.Name)!, line.Text(Fields.Department)!)));

    /// <summary>A row with a word of the headings is no row of headings where it may be a line, or the headings are in a column.</summary>
    [Theory]
    [InlineData("清单", "甲|乙", "事项名称|取水许可", "采砂许可|某")]
    [InlineData("清单", "事项名称|取水许可", "职权类型|行政许可", "实施部门|市水务局")]
    [InlineData("清单", "何项|何改", "640115001000|承诺时限", "640115002000|某")]
    public void A_card_and_a_line_are_no_headings(string name, params string[] rows) =>
        ReadSheets(List, new SheetContent(name, [], [.. rows.Select(row => (IReadOnlyList<string?>)row.Split('|'))]))
            .RefusedAsAWholeFor("header.missing 清单");

    [Fact]
    public void Headings_below_the_thirtieth_row_are_not_looked_for() =>
        ReadSheets(List, Sheet("清单", Headings, "1|a|许可|c") with { TitleRows = [.. Enumerable.Repeat("题", 30)] })
            .RefusedAsAWholeFor("header.missing 清单");

    [Fact]
    public void Content_beyond_the_last_column_is_an_error() =>
        ReadSheets(List with { Limits = new ReadLimits { Columns = 4 } }, Sheet("清单", Headings, "1|a|许可|c|d"))
            .RefusedFor("column.too-many 清单!E1");

    [Fact]
    public void Sheets_that_nobody_knows_are_errors_beside_those_that_are_known()
    {
        var result = ReadSheets(
            Adjustment, Decision, Sheet("增加", Headings, "1|a|许可|c"), Sheet("别的事项", Headings, "1|a|许可|c"), Sheet("填写说明", "随便"),
            new("空", [], []));

        result.RefusedFor("sheet.unknown 别的事项", "sheet.notes 填写说明");
        Assert.Contains("增加、减少、变更", result.Problems[0].Zh, StringComparison.Ordinal);
        Assert.Contains("请加上“调整方式”一列", result.Problems[0].Zh, StringComparison.Ordinal);
    }

    [Fact]
    public void An_adjustment_without_particulars_is_refused() =>
        ReadSheets(Adjustment, Sheet("增加", Headings, "1|a|许可|c")).RefusedFor("decision.missing");

    [Fact]
    public void What_stands_wrongly_on_the_sheet_of_particulars_is_named_with_its_cell()
    {
        var decision = new SheetContent("决定", [], [["吴忠市决定"], ["文号", "1号"], ["天气", "晴"], ["标题", "a", "旁注"], ["发文字号", "2号"]]);

        ReadSheets(Adjustment, decision, Sheet("增加", Headings, "1|a|许可|c"))
            .RefusedFor("decision.unknown-field 决定!A3 (天气)", "column.unmapped 决定!C4", "decision.duplicate 决定!B5 (发文字号)");
    }

    [Fact]
    public void A_particular_beside_the_file_that_nobody_knows_is_an_error() =>
        ReadSheets(
            Adjustment with { Header = new Dictionary<string, string> { ["weather"] = "晴" } }, Decision, Sheet("增加", Headings, "1|a|许可|c"))
            .RefusedFor("decision.unknown-field");

    [Fact]
    public void A_file_without_rows_is_refused() =>
        ReadSheets(Adjustment, Decision, Sheet("增加", Headings)).RefusedAsAWholeFor("file.no-rows");

    [Fact]
    public void All_problems_come_at_once_by_sheet_row_and_column()
    {
        var result = ReadSheets(
            Adjustment, Sheet("减少", "编码|甲|原因", "1|x|取消"), Decision, Sheet("增加", Headings + "|乙|部门", "1|a|许可|c|x|d"), Sheet("未知", "a", "b"));

        result.RefusedFor("column.unmapped 减少!B1 (甲)", "column.unmapped 增加!E1 (乙)", "column.duplicate 增加!F1 (部门)", "sheet.unknown 未知");
    }

    [Fact]
    public void Beyond_five_hundred_problems_the_rest_is_counted()
    {
        var rows = string.Concat(Enumerable.Range(2, 1_500).Select(i => BrokenWorkbook.Row(i, $"""<c r="E{i}" t="e"><v>#N/A</v></c>""")));
        var result = Read(BrokenWorkbook.List(rows), List);

        Assert.Equal(500, result.Problems.Count);
        Assert.Equal(new ProblemCount(1_500, 0), result.Found);
        Assert.True(result.Refused);
    }

    private static ReadOptions Mapped(ReadOptions options, params (string Heading, string Target)[] map) =>
        options with { Map = map.ToDictionary(entry => entry.Heading, entry => entry.Target) };

    [Fact]
    public void The_unit_of_a_limit_in_the_column_of_elements_is_that_of_the_figures_beside_it()
    {
        var lines = ReadText(
            "#文号,吴政发〔2021〕5号\n#标题,决定\n#发文机关,市政府\n#决定日期,2021-05-01\n#生效日期,2021-05-01\n调整方式,编码,变更要素,变更前,变更后\n"
                + "变更,1,承诺时限（工作日）,5,3\n变更,2,承诺时限（工作日）,5个工作日,无\n变更,3,咨询电话,111,222\n", Adjustment).Clean().Lines;
        Assert.Equal(
            ["5工作日 3工作日", "5个工作日 无", "111 222"], lines.Select(line => $"{line.Text(Fields.From)} {line.Text(Fields.To)}"));
    }

    [Fact]
    public void A_unit_makes_a_heading_only_of_a_limit()
    {
        var line = ReadSheets(List, Sheet("清单", Headings + "|承诺时限（工作日）", "1|a|许可|c|5")).Clean().Lines.Single();
        Assert.Equal("5工作日", line.Text("promisedLimit"));
        Assert.Equal("上午", ReadSheets(List, Sheet("清单", Headings + "|办理时间", "1|a|许可|c|上午")).Clean().Lines.Single().Text("serviceHours"));

        ReadSheets(List, Sheet("清单", Headings + "|办理时间（工作日）", "1|a|许可|c|20")).RefusedFor("column.unmapped 清单!E1 (办理时间（工作日）)");
        var mapped = Mapped(List, ("办理时间（工作日）", "promisedLimit"));
        Assert.Equal(
            "20工作日", ReadSheets(mapped, Sheet("清单", Headings + "|办理时间（工作日）", "1|a|许可|c|20")).Clean().Lines.Single()
                .Text("promisedLimit"));
    }

    [Fact]
    public void The_unit_of_the_limits_may_stand_in_a_column_of_its_own()
    {
        var line = ReadText(
            "编码,事项名称,职权类型,实施部门,法定办结时限,承诺办结时限,办结时限单位,办件类型\n1,甲,许可,局,20,5个自然日,工作日,承诺件\n", List).Clean().Lines.Single();

        Assert.Equal(
            ("20工作日", "5个自然日", "承诺件", null),
            (line.Text("statutoryLimit"), line.Text("promisedLimit"), line.Text("caseKind"), line.Text("limitUnit")));
    }

    [Fact]
    public void A_sheet_承接_with_townships_is_of_what_is_given_to_them()
    {
        var read = ReadSheets(Adjustment, Decision, Sheet("承接", "编码|乡镇|下放方式", "1|金积镇|赋权"));
        Assert.Equal(LineKind.Delegate, read.Clean().Lines.Single().Kind);
        read = ReadSheets(Adjustment, Decision, Sheet("承接", "编码|事项名称|职权类型|实施部门", "1|甲|许可|局"));
        Assert.Equal(LineKind.Add, read.Clean().Lines.Single().Kind);
    }

    [Fact]
    public void A_row_承接_with_a_township_is_what_is_given_to_it()
    {
        var read = ReadText("#文号,吴政发〔2026〕5号\n#标题,关于调整的决定\n调整方式,编码,乡镇,下放方式,事项名称,职权类型,实施部门\n承接,1,金积镇,赋权,,,\n承接,2,,,乙,许可,局\n", Adjustment);
        Assert.Equal([LineKind.Delegate, LineKind.Add], read.Draft!.Lines.Select(line => line.Kind));
    }

    [Fact]
    public void A_correction_takes_the_name_of_the_power()
    {
        var read = ReadSheets(Adjustment, Decision, Sheet("更正", "更正版本|事项名称|更正项|误作|应为|更正原因", "5|甲|事项名称|甲|乙|x"));
        Assert.Equal("甲", read.Clean().Lines.Single().Text(Fields.Name));
    }
}
