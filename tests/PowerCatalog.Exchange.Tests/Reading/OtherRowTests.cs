using PowerCatalog.Domain.Adjustments;
using PowerCatalog.Domain.Problems;
using PowerCatalog.Exchange.Reading;
using PowerCatalog.Exchange.Tests.Support;
using static PowerCatalog.Exchange.Tests.Support.Reading;

namespace PowerCatalog.Exchange.Tests.Reading;

/// <summary>Rows that are no lines are named, each for what it is.</summary>
public class OtherRowTests
{
    private const string Headings = "序号|编码|事项名称|职权类型|实施部门";

    [Theory]
    [InlineData("一、市水务局（1项）||||", "row.group-title")]
    [InlineData("（二）市教育局||||", "row.group-title")]
    [InlineData("一、行政许可（共2项）||||", "row.group-title")]
    [InlineData("（二）行政处罚 共80项||||", "row.group-title")]
    [InlineData("||第三部分 行政处罚||", "row.group-title")]
    [InlineData("||行政许可（3项）||", "row.group-title")]
    [InlineData("|二、行政处罚|||", "row.group-title")]
    [InlineData("一|行政处罚|||", "row.group-title")]
    [InlineData("（二）||行政强制||", "row.group-title")]
    [InlineData("制表人：张三||复核：李四||日期：2026年5月", "row.signature")]
    [InlineData("填报单位：市水务局||分管：李四||", "row.signature")]
    [InlineData("合计：2项||||", "row.total")]
    [InlineData("||本页小计|3|", "row.total")]
    [InlineData("总 计|2项|||", "row.total")]
    [InlineData("以上共计12项，其中行政许可3项||||", "row.total")]
    [InlineData("|合计|行政许可3项|行政处罚5项|", "row.total")]
    [InlineData("注：本清单自发布之日起施行||||", "row.note")]
    [InlineData("备注：1.本表一式三份||||", "row.note")]
    [InlineData("||说明：依据变化的另行公布||", "row.note")]
    [InlineData("填表人：某某|||审核人：某某|", "row.signature")]
    [InlineData("|填表人：|某某|联系电话：|0953-2039999", "row.signature")]
    [InlineData("填报单位（盖章）：市水务局||||", "row.signature")]
    [InlineData("||2026年5月1日||", "row.signature")]
    [InlineData("序号|编码|事项名称|职权类型|实施部门", "row.repeated-header")]
    [InlineData("吴忠市权责清单||||", "row.repeated-header")]
    [InlineData("第2页 共5页||||", "row.page")]
    [InlineData("1|2|3|4|5", "row.column-numbers")]
    [InlineData("（1）|（2）|（3）|（4）|（5）", "row.column-numbers")]
    [InlineData("甲|乙|1|2|3", "row.column-numbers")]
    [InlineData("栏次|①|②|③|④", "row.column-numbers")]
    [InlineData("7||||", "row.serial-only")]
    [InlineData("市水务局||||", "row.signature")]
    [InlineData("||||吴忠市水务局", "row.signature")]
    [InlineData("||||2026年5月1日", "row.signature")]
    [InlineData("||||（盖章）", "row.signature")]
    [InlineData("||||吴忠市水务局（公章）", "row.signature")]
    [InlineData("||吴忠市水务局（盖 章）||", "row.signature")]
    [InlineData("||||填表人 张三", "row.signature")]
    [InlineData("|||吴忠市水务局|2026年5月1日", "row.signature")]
    [InlineData("||||本表由市水务局负责解释", "row.text")]
    [InlineData("||以上事项自公布之日起执行。||", "row.text")]
    [InlineData("||||张三 0953-2039999", "row.text")]
    [InlineData("|||行政处罚|", "row.text")]
    public void A_row_that_is_no_power_is_named_for_what_it_is(string row, string code)
    {
        var result = ReadSheets(
            List, Sheet("清单", "吴忠市权责清单||||", Headings, "1|640115001000|水甲|许可|局", row, "2|640115002000|水乙|许可|局"));

        Assert.Equal(
            ["水甲", "水乙"],
            result.With("row.above-headings 清单 第1行", $"{code} 清单 第4行").Lines.Select(line => line.Text(Fields.Name)));
        var found = result.Problems[1];
        Assert.Equal(Severity.Warning, found.Severity);
        var words = row.Split('|').First(cell => cell.Length > 0);
        Assert.True(code == "row.serial-only" || found.Zh.Contains(words, StringComparison.Ordinal), found.Zh);
        Assert.Contains("跳过", found.Zh, StringComparison.Ordinal);
    }

    /// <summary>Departments that stand only in the titles of groups are those of the rows below.</summary>
    [Theory]
    [InlineData("一、市水务局（2项）|||", "二、市教育局（1项）|||")]
    [InlineData("（一）市水务局|||", "（二）市教育局|||")]
    [InlineData("|市水务局||", "|市教育局||")]
    [InlineData("市水务局|||", "市教育局|||")]
    public void Departments_may_stand_in_the_titles_of_groups(string first, string second)
    {
        var result = ReadSheets(
            List, Sheet("清单", "序号|编码|事项名称|职权类型", first, "1|1|甲|许可", "2|2|乙|许可", second, "3|3|丙|许可"));

        var draft = result.With("row.group-department 清单 第2行", "row.group-department 清单 第5行");
        Assert.Equal(["市水务局", "市水务局", "市教育局"], draft.Lines.Select(line => line.Text(Fields.Department)));
        Assert.Contains("市水务局", result.Problems[0].Zh, StringComparison.Ordinal);
    }

    /// <summary>So are categories; the titles of both may stand within each other.</summary>
    [Theory]
    [InlineData("一、行政许可（2项）|||", "二、行政处罚（共1项）|||")]
    [InlineData("（一）行政许可类|||", "（二）行政处罚事项|||")]
    [InlineData("行政许可|||", "行政处罚|||")]
    public void Categories_may_stand_in_the_titles_of_groups(string first, string second)
    {
        var result = ReadSheets(
            List, Sheet("清单", "序号|编码|事项名称|实施部门", first, "1|1|甲|局", "2|2|乙|局", second, "3|3|丙|局"));

        var draft = result.With("row.group-category 清单 第2行", "row.group-category 清单 第5行");
        Assert.Equal(["行政许可", "行政许可", "行政处罚"], draft.Lines.Select(line => line.Text(Fields.Category)));
        var both = ReadSheets(List, Sheet("清单", "序号|编码|事项名称", first, "（一）市水务局||", "1|1|甲", second, "（一）市教育局||", "2|2|乙")).Draft!;
        Assert.Equal(
            ["行政许可 市水务局", "行政处罚 市教育局"],
            both.Lines.Select(line => $"{line.Text(Fields.Category)} {line.Text(Fields.Department)}"));
    }

    [Fact]
    public void Rows_above_the_first_title_of_a_category_lack_it() => ReadSheets(
        List, Sheet("清单", "序号|编码|事项名称|实施部门", "1|1|甲|局", "一、行政许可|||", "2|2|乙|局"))
        .With("column.missing 清单 第1行 (职权类型)", "row.group-category 清单 第3行");

    [Fact]
    public void Rows_above_the_first_title_lack_their_department() => ReadSheets(
        List, Sheet("清单", "序号|编码|事项名称|职权类型", "1|1|甲|许可", "一、市教育局|||", "2|2|乙|许可"))
        .With("column.missing 清单 第1行 (实施部门)", "row.group-department 清单 第3行");

    /// <summary>Where the sheet says the department and the category, the last column may be the name, and one cell a line.</summary>
    [Theory]
    [InlineData("吴忠市水务局（盖章）", "row.signature")]
    [InlineData("吴忠市水务局", "row.signature")]
    [InlineData("注：本表一式三份", "row.note")]
    [InlineData("2026年5月1日", "row.signature")]
    public void What_stands_below_the_last_column_is_no_power(string text, string code) => ReadSheets(
        List with { DepartmentFrom = DepartmentSource.File }, Sheet("行政许可", "序号|事项名称", "1|水甲", "2|水乙", $"|{text}"))
        .With($"{code} 行政许可 第4行");

    [Fact]
    public void Every_line_of_text_above_the_headings_is_named_with_its_text()
    {
        var result = ReadSheets(
            List, Sheet("清单", "吴忠市权责清单||||", "填报单位：市水务局||||2026年5月", Headings, "1|640115001000|水甲|许可|局"));

        Assert.Single(result.With("row.above-headings 清单 第1行", "row.above-headings 清单 第2行").Lines);
        Assert.Contains("“填报单位：市水务局 2026年5月”", result.Problems[1].Zh, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("合计量检定")]
    [InlineData("总计量单位的监督检查")]
    [InlineData("注册会计师执业许可")]
    [InlineData("注射用药品的监督检查")]
    [InlineData("说明书备案")]
    [InlineData("备注册登记")]
    [InlineData("一、二级注册建造师执业资格认定")]
    [InlineData("（二）类医疗器械经营备案")]
    [InlineData("审核：广告发布")]
    [InlineData("共用部位维修资金使用审批（2项）")]
    [InlineData("合计")]
    public void No_name_of_a_power_is_taken_for_such_a_row(string name) =>
        Assert.Equal(name, ReadSheets(List, Sheet("清单", Headings, $"3|640115001000|{name}|许可|局")).Clean().Lines.Single().Text(Fields.Name));

    [Theory]
    [InlineData("合计量检定")]
    [InlineData("注册会计师执业许可")]
    [InlineData("一、二级注册建造师执业资格认定")]
    [InlineData("说明书备案")]
    public void Nor_where_the_name_stands_alone(string name) =>
        Assert.Equal(name, ReadSheets(List, Sheet("清单", Headings, $"||{name}||")).Clean().Lines.Single().Text(Fields.Name));

    [Fact]
    public void A_second_table_on_a_sheet_is_an_error_and_none_of_its_rows_is_a_line()
    {
        const string first = "编码|事项名称|职权类型|实施部门", line = "1|甲|许可|局";

        Assert.Equal("甲", ReadSheets(List, Sheet("清单", first, line, "附件2", "编码|事项名称|实施部门|职权类型", "2|乙|局|许可"))
            .With("row.group-title 清单 第3行", "row.other-table 清单 第4行").Lines.Single().Text(Fields.Name));
        Assert.Equal("乙", ReadSheets(List, Sheet("清单", first, line, "编码|事项名称|职权类型|实施部门|备注", "2|乙|许可|局|x"))
            .With("row.other-table 清单 第1行").Lines.Single().Text(Fields.Name));
    }

    [Fact]
    public void A_note_may_go_on_in_the_rows_below_it() =>
        ReadSheets(List, Sheet("清单", Headings, "1|1|甲|许可|局", "注：1.本表一式三份||||", "2.逾期不报的，视为没有||||", "（3）略||||"))
            .With("row.note 清单 第3行", "row.note 清单 第4行", "row.note 清单 第5行");

    [Fact]
    public void The_title_of_a_group_may_be_merged_over_all_columns()
    {
        var rows = BrokenWorkbook.Row(2, "") + $"""<row r="3">{BrokenWorkbook.Text("A3", "一、行政许可")}</row>""" + BrokenWorkbook.Row(4, "")
            + $"""<row r="5">{BrokenWorkbook.Text("A5", "市水务局所属")}</row>""" + BrokenWorkbook.Row(6, "");
        const string merges = """<mergeCells><mergeCell ref="A3:F3"/><mergeCell ref="A5:F5"/></mergeCells>""";

        Assert.Equal(3, Read(BrokenWorkbook.List(rows, merges), List).With("row.group-title 清单 第3行", "row.text 清单 第5行").Lines.Count);
    }

    [Fact]
    public void Hidden_columns_are_read_and_named()
    {
        var file = Edited.Workbook(
            Bytes(Sheet("清单", Headings, "1|1|甲|许可|局")),
            (_, sheet) => sheet.Worksheet.InsertAt(
                new DocumentFormat.OpenXml.Spreadsheet.Columns(
                    new DocumentFormat.OpenXml.Spreadsheet.Column { Min = 2, Max = 3, Hidden = true, Width = 9 }), 0));
        var result = Read(file, List);

        Assert.Equal("甲", result.With("column.hidden 清单!B1").Lines.Single().Text(Fields.Name));
        Assert.Contains("B 编码、C 事项名称", result.Problems[0].Zh, StringComparison.Ordinal);
    }

    [Fact]
    public void Numbers_in_Chinese_are_no_titles_where_every_power_has_one()
    {
        var named = ReadSheets(
            List with { Department = "市水务局" }, Sheet("行政许可", "序号|事项名称", "一|取水许可", "二|河道采砂许可", "（三）|水土保持方案审批")).Clean();
        var whole = ReadSheets(List, Sheet("清单", "序号|事项名称|职权类型|实施部门", "一|取水许可|许可|局", "二|河道采砂许可||")).Draft!;

        Assert.Equal(["取水许可", "河道采砂许可", "水土保持方案审批"], named.Lines.Select(line => line.Text(Fields.Name)));
        Assert.Equal(["取水许可", "河道采砂许可"], whole.Lines.Select(line => line.Text(Fields.Name)));
    }

    [Fact]
    public void A_number_in_Chinese_is_a_title_s_where_the_powers_have_figures() =>
        Assert.Equal(
            ["取水许可"], ReadSheets(List, Sheet("清单", "序号|事项名称|职权类型|实施部门", "一|行政许可||", "1|取水许可|许可|局"))
                .With("row.group-title 清单 第2行").Lines.Select(line => line.Text(Fields.Name)));

    [Theory]
    [InlineData("（二）级以上安全评价机构资质认可")]
    [InlineData("（三）级医院评审")]
    [InlineData("(一)类医疗器械备案")]
    [InlineData("（二）种烟草制品零售许可")]
    public void A_grade_in_brackets_begins_a_name(string name) =>
        Assert.Equal(name, ReadSheets(List, Sheet("清单", Headings, $"||{name}||")).Clean().Lines.Single().Text(Fields.Name));

    [Theory]
    [InlineData("（一）种植业")]
    [InlineData("（二）行政强制")]
    public void Another_word_after_such_a_bracket_is_a_title(string title) =>
        ReadSheets(List, Sheet("清单", Headings, "1|1|甲|许可|局", $"||{title}||")).With("row.group-title 清单 第3行");
}
