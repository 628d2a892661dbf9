using PowerCatalog.Domain.Adjustments;
using PowerCatalog.Exchange.Reading;
using PowerCatalog.Exchange.Tests.Support;
using PowerCatalog.Exchange.Workbooks;
using static PowerCatalog.Exchange.Tests.Support.Reading;

namespace PowerCatalog.Exchange.Tests.Reading;

public class WorkbookReadingTests
{
    private const string AddHeadings = "职权编码|事项名称|职权类型|实施部门";

    [Fact]
    public void A_workbook_becomes_lines_with_the_place_of_every_cell()
    {
        var draft = ReadSheets(Adjustment, Decision, Sheet("增加", AddHeadings, "6403000001|临时用地审批|行政许可|市自然资源局")).Clean();

        Assert.Equal("吴政发〔2021〕5号", draft.Header[Fields.DocumentNumber]!.Text);
        Assert.Equal("决定!B1 (文号)", draft.Header[Fields.DocumentNumber]!.Place.ToString());
        var line = Assert.Single(draft.Lines);
        Assert.Equal((1, LineKind.Add, "增加 第2行"), (line.Number, line.Kind, line.Place.ToString()));
        Assert.Equal("临时用地审批", line.Text(Fields.Name));
        Assert.Equal("增加!B2 (事项名称)", line.Fields[Fields.Name]!.Place.ToString());
    }

    [Fact]
    public void The_source_file_is_named_without_its_folder_and_by_its_digest()
    {
        var source = Read(Bytes(Decision, Sheet("增加", AddHeadings, "1|a|行政许可|c")), Adjustment, @"C:\资料/表.xlsx").Clean().Source!;

        Assert.Equal("表.xlsx", source.Name);
        Assert.Matches("^[0-9a-f]{64}$", source.Sha256);
    }

    [Fact]
    public void Departments_and_townships_come_first_and_the_rest_in_the_order_of_the_template()
    {
        var draft = ReadSheets(
            Adjustment, Sheet("收回", "编码|乡镇|收回原因", "1|高闸镇|a"), Sheet("部门", "处理|部门", "新设|市数据局"), Decision,
            Sheet("减少", "编码|原因", "2|取消"), Sheet("增加", AddHeadings, "3|a|许可|b", "4|a|许可|b"),
            Sheet("乡镇", "处理|乡镇代码|乡镇名称", "新设|640302100000|高闸镇")).Clean();

        Assert.Equal(
            [LineKind.Department, LineKind.Township, LineKind.Add, LineKind.Add, LineKind.Remove, LineKind.Recall],
            draft.Lines.Select(line => line.Kind));
        Assert.Equal([1, 2, 3, 4, 5, 6], draft.Lines.Select(line => line.Number));
    }

    [Fact]
    public void Titles_may_stand_above_the_headings()
    {
        var sheet = Sheet("增加", AddHeadings, "1|a|行政许可|c") with { TitleRows = ["吴忠市行政职权", "事项 名称(单位:项)"] };

        var read = ReadSheets(Adjustment, Decision, sheet);
        var line = Assert.Single(read.With("row.above-headings 增加 第1行", "row.above-headings 增加 第2行").Lines);
        Assert.Equal("增加!A4 (职权编码)", line.Fields[Fields.Code]!.Place.ToString());
    }

    [Theory]
    [InlineData("事项编码 * |权责事项名称：|权力类别|行使主体|法律依据|法定办结时限")]
    [InlineData("itemCode|事 项\n名 称|TASKTYPE|部门|设定和实施依据|法定时限")]
    public void Headings_may_be_written_in_any_known_way(string headings)
    {
        var line = Assert.Single(ReadSheets(List, Sheet("清单", headings, "1|a|行政许可|c|《土地管理法》|20日")).Clean().Lines);

        Assert.Equal(
            ["category", "code", "department", "legalBasis", "name", "statutoryLimit"], line.Fields.All.Keys.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_list_may_stand_on_one_sheet_of_any_name_beside_notes_and_empty_sheets()
    {
        var draft = ReadSheets(
            List, new SheetContent("说明", [], [["随便写"]]), Sheet("2021年", AddHeadings, "1|a|许可|c"), new SheetContent("Sheet3", [], []))
            .With("sheet.notes 说明");

        Assert.Equal(LineKind.List, Assert.Single(draft.Lines).Kind);
    }

    [Fact]
    public void Text_is_cleaned_in_the_fields_and_kept_as_sent_in_the_row()
    {
        var line = Assert.Single(
            ReadSheets(List, Sheet("清单", "序号|" + AddHeadings + "|设定依据", "1| 6403\u200B01 |名\t|许可|c|一、 \r\n二、")).Clean().Lines);

        Assert.Equal("640301", line.Text(Fields.Code));
        Assert.Equal("一、\n二、", line.Text("legalBasis"));
        Assert.Equal(["序号", "职权编码", "事项名称", "职权类型", "实施部门", "设定依据"], line.Row.Select(cell => cell.Key));
        Assert.Equal(" 6403\u200B01 ", line.Row[1].Value);
        Assert.Equal("一、 \r\n二、", line.Row[5].Value);
    }

    [Fact]
    public void A_cell_without_visible_content_is_absent()
    {
        var line = Assert.Single(ReadSheets(List, Sheet("清单", AddHeadings, "1|\u200B |许可|c")).Clean().Lines);

        Assert.Null(line.Fields[Fields.Name]);
    }

    [Fact]
    public void Rows_that_hold_only_a_serial_number_or_a_total_are_skipped_with_a_warning()
    {
        var draft = ReadSheets(List, Sheet("清单", "序号|" + AddHeadings, "1|1|a|许可|c", "2||||", "3||||", "||||", "合 计|2项|||", "合计审批|2|a|许可|c"))
            .With("row.serial-only 清单 第3行", "row.total 清单 第6行");

        Assert.Equal(2, draft.Lines.Count);
    }

    [Fact]
    public void A_department_code_may_stand_beside_the_department()
    {
        var line = Assert.Single(ReadSheets(List, Sheet("清单", AddHeadings + "|部门编码", "1|a|许可|c|D01")).Clean().Lines);

        Assert.Equal("D01", line.Text(Fields.DepartmentCode));
    }

    [Fact]
    public void Particulars_given_beside_the_file_win_over_the_sheet()
    {
        var options = Adjustment with
        {
            Header = new Dictionary<string, string> { ["documentNumber"] = "吴政发〔2021〕6号", ["发文机关"] = "吴忠市人民政府" },
        };
        var draft = ReadSheets(options, Decision, Sheet("增加", AddHeadings, "1|a|许可|c")).Clean();

        Assert.Equal("吴政发〔2021〕6号", draft.Header[Fields.DocumentNumber]!.Text);
        Assert.Equal("关于调整行政职权的决定", draft.Header[Fields.Title]!.Text);
        Assert.Equal("吴忠市人民政府", draft.Header[Fields.Authority]!.Text);
    }

    [Fact]
    public void A_single_sheet_with_the_kind_in_a_column_is_read_row_by_row()
    {
        var options = Adjustment with { Header = new Dictionary<string, string> { ["文号"] = "1号" } };
        var draft = ReadSheets(options, Sheet("附件1", "编码|事项名称|调整方式|原因", "1|a|取消|依据废止", "2|b|暂停|试点")).Clean();

        Assert.Equal([LineKind.Remove, LineKind.Suspend], draft.Lines.Select(line => line.Kind));
        Assert.Equal("暂停", draft.Lines[1].Text(Fields.Action));
    }
}
