using PowerCatalog.Domain.Adjustments;
using PowerCatalog.Exchange.Reading;
using PowerCatalog.Exchange.Templates;
using PowerCatalog.Exchange.Tests.Support;
using PowerCatalog.Exchange.Workbooks;
using static PowerCatalog.Exchange.Tests.Support.Reading;

namespace PowerCatalog.Exchange.Tests.Reading;

/// <summary>Sheets are told by the words that people name them with.</summary>
public class SheetTests
{
    private const string Everything = "编码|事项名称|职权类型|实施部门|原因|要素|变更前|变更后|乡镇";
    private const string ListHeadings = "编码|事项名称|职权类型|实施部门";
    private static readonly SheetContent Other = Sheet("变更", "编码|要素|变更前|变更后", "1|承诺时限|5日|3日");

    [Theory]
    [InlineData("新增事项", LineKind.Add)]
    [InlineData("增加（3项）", LineKind.Add)]
    [InlineData("承接上级下放事项", LineKind.Add)]
    [InlineData("减少（3项）", LineKind.Remove)]
    [InlineData("减少3项", LineKind.Remove)]
    [InlineData("取消", LineKind.Remove)]
    [InlineData("附件1 取消事项", LineKind.Remove)]
    [InlineData("职权减少", LineKind.Remove)]
    [InlineData("行政职权取消", LineKind.Remove)]
    [InlineData("表一 取消事项", LineKind.Remove)]
    [InlineData("附件二：不再保留事项", LineKind.Remove)]
    [InlineData("附件2：拟取消行政许可事项（共12项）", LineKind.Remove)]
    [InlineData("一、取消的行政职权事项目录", LineKind.Remove)]
    [InlineData("表3-取消清单", LineKind.Remove)]
    [InlineData("附件1-取消行政许可事项（1项）", LineKind.Remove)]
    [InlineData("附件2-下放事项", LineKind.Delegate)]
    [InlineData("下放", LineKind.Delegate)]
    [InlineData("委托下放事项", LineKind.Delegate)]
    [InlineData("收回事项", LineKind.Recall)]
    public void A_sheet_is_told_by_its_words(string name, LineKind kind)
    {
        var draft = ReadSheets(Adjustment, Decision, Other, Sheet(name, Everything, "1|甲|许可|局|依据|承诺时限|5日|3日|高闸镇")).Draft!;

        Assert.Equal(kind, draft.Lines.Single(line => line.Place.Sheet == name).Kind);
    }

    [Theory]
    [InlineData("下放", "mode", "下放")]
    [InlineData("委托下放（2项）", "mode", "委托")]
    [InlineData("恢复实施事项", "action", "恢复实施")]
    public void The_word_gives_what_it_says_of_every_row(string name, string field, string value)
    {
        var line = ReadSheets(Adjustment, Decision, Other, Sheet(name, "编码|事项名称|原因|乡镇", "1|甲|期满|高闸镇")).Draft!.Lines
            .Single(line => line.Place.Sheet == name);

        Assert.Equal(value, line.Text(field));
    }

    [Theory]
    [InlineData("新增（3项）", LineKind.Add)]
    [InlineData("取消事项", LineKind.Remove)]
    [InlineData("委托下放(2项)", LineKind.Delegate)]
    public void The_column_of_kinds_takes_the_same_words(string word, LineKind kind) => Assert.Equal(
        kind, ReadText($"#文号,1\n调整方式,编码,事项名称,职权类型,实施部门,原因,乡镇\n{word},1,甲,许可,局,a,高闸镇\n", Adjustment).Draft!.Lines.Single().Kind);

    [Fact]
    public void A_sheet_of_any_name_may_state_the_kind_of_each_row()
    {
        var draft = ReadSheets(
            Adjustment, Decision, Other, Sheet("取消和下放事项", "调整方式|编码|原因|乡镇", "取消|1|依据修改|", "下放|2||高闸镇")).Clean();

        Assert.Equal(
            [LineKind.Remove, LineKind.Delegate], draft.Lines.Where(line => line.Place.Sheet == "取消和下放事项").Select(line => line.Kind));
    }

    [Fact]
    public void What_a_text_file_holds_may_be_said_as_of_a_sheet()
    {
        var options = Adjustment with { Map = new Dictionary<string, string> { ["表.csv!"] = "委托" } };
        var line = ReadText(
            "#文号,1\n事项名称,权力类型,委托机关,受委托机关,行使名义,地域范围\n临时占道审批,行政许可,市城管局,粤东新城管委会,以部门名义,新城范围\n", options)
            .Draft!.Lines.Single();
        Assert.Equal(
            (LineKind.Delegate, "委托", "粤东新城管委会", "新城范围"),
            (line.Kind, line.Text(Fields.Mode), line.Text(Fields.Receivers) ?? line.Text(Fields.Townships), line.Text(Fields.Scope)));
    }

    [Fact]
    public void A_sheet_that_is_not_known_asks_what_it_may_be()
    {
        var result = ReadSheets(Adjustment, Decision, Other, Sheet("减小", Everything, "1|甲|许可|局|||||"));

        Assert.Equal("sheet.unknown", result.Problems.Single().Code);
        Assert.Contains("您是不是指“减少”", result.Problems[0].Zh, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("remove")]
    [InlineData("减少")]
    [InlineData("取消")]
    public void The_user_may_say_what_a_sheet_is(string kind)
    {
        var options = Adjustment with { Map = new Dictionary<string, string> { ["第一批!"] = kind, ["草稿!"] = "-" } };
        var draft = ReadSheets(options, Decision, Other, Sheet("第一批", "编码|原因", "2|a"), Sheet("草稿", "甲", "乙")).Clean();

        Assert.Equal([LineKind.Remove, LineKind.Change], draft.Lines.Select(line => line.Kind));
    }

    [Theory]
    [InlineData("没有!", "remove", "map.sheet-unused")]
    [InlineData("变更!", "天气", "map.unknown-sheet-kind")]
    public void What_is_said_of_a_sheet_must_be_right(string sheet, string kind, string problem)
    {
        var result = ReadSheets(
            Adjustment with { Map = new Dictionary<string, string> { [sheet] = kind } }, Decision, Other);

        Assert.Contains(result.Problems, found => found.Code == problem);
        Assert.True(result.Refused);
    }

    [Fact]
    public void The_sheets_of_a_list_are_read_one_after_the_other()
    {
        var lines = ReadSheets(
            List, Sheet("市水务局", ListHeadings, "1|水甲|许可|市水务局"), Sheet("市教育局", ListHeadings, "2|教甲|许可|市教育局")).Clean().Lines;

        Assert.Equal([("水甲", "市水务局"), ("教甲", "市教育局")], lines.Select(line => (line.Text(Fields.Name), line.Text(Fields.Department))));
    }

    [Fact]
    public void A_sheet_may_be_named_after_a_category()
    {
        var lines = ReadSheets(
            List, Sheet("行政许可（1项）", "编码|事项名称|实施部门", "1|甲|局"), Sheet("行政处罚", "编码|事项名称|实施部门", "2|乙|局")).Clean().Lines;

        Assert.Equal(["行政许可", "行政处罚"], lines.Select(line => line.Text(Fields.Category)));
    }

    [Fact]
    public void A_sheet_is_a_department_where_the_user_says_so()
    {
        SheetContent[] sheets =
            [Sheet("市水务局（1项）", "编码|事项名称|职权类型", "1|甲|许可"), Sheet("附件2 市教育局权责清单", "编码|事项名称|职权类型", "2|乙|许可")];
        var refused = ReadSheets(List, sheets);
        Assert.Equal(["column.missing", "column.missing"], refused.Problems.Select(problem => problem.Code));
        Assert.Contains("--department-from sheet", refused.Problems[0].Zh, StringComparison.Ordinal);

        var lines = ReadSheets(List with { DepartmentFrom = DepartmentSource.Sheet }, sheets).Clean().Lines;
        Assert.Equal(["市水务局", "市教育局"], lines.Select(line => line.Text(Fields.Department)));
        Assert.Equal("市水务局（1项） 第2行", lines[0].Fields[Fields.Department]!.Place.ToString());
    }

    [Fact]
    public void A_file_is_a_department_where_the_user_says_so()
    {
        var options = List with { DepartmentFrom = DepartmentSource.File };
        var text = ReadText("编码,事项名称,职权类型\n1,甲,许可\n", options, name: "市水务局权责清单.csv").Clean();
        var book = Read(Bytes(Sheet("清单", ListHeadings, "1|甲|许可|", "2|乙|许可|市教育局")), options, "市水务局.xlsx").Clean();

        Assert.Equal("市水务局", text.Lines.Single().Text(Fields.Department));
        Assert.Equal(["市水务局", "市教育局"], book.Lines.Select(line => line.Text(Fields.Department)));
    }

    [Theory]
    [InlineData("附件1：市水务局权责清单（2026年版）")]
    [InlineData("2026年市水务局权力清单")]
    [InlineData("2026年度市水务局")]
    [InlineData("市水务局 - 副本")]
    [InlineData("市水务局 - 副本 (2)")]
    [InlineData("市水务局行政职权目录（定稿）")]
    [InlineData("市水务局权责清单-最终版")]
    [InlineData("市水务局（盖章）")]
    [InlineData("市水务局_20261128")]
    [InlineData("市水务局清单V2")]
    public void What_tells_copies_of_a_file_apart_is_no_part_of_the_department(string file) => Assert.Equal(
        "市水务局",
        ReadText(
            "编码,事项名称,职权类型\n1,甲,许可\n", List with { DepartmentFrom = DepartmentSource.File }, name: $"{file}.csv")
            .Clean().Lines.Single().Text(Fields.Department));

    [Theory]
    [InlineData("市委宣传部（市版权局）")]
    [InlineData("市水务局（市河长办）")]
    [InlineData("市大数据中心")]
    public void A_second_name_in_brackets_is_one(string file) => Assert.Equal(
        file,
        ReadText(
            "编码,事项名称,职权类型\n1,甲,许可\n", List with { DepartmentFrom = DepartmentSource.File }, name: $"{file}.csv")
            .Clean().Lines.Single().Text(Fields.Department));

    [Theory]
    [InlineData("部门权责清单")]
    [InlineData("部门行政职权目录")]
    [InlineData("乡镇权责事项目录")]
    [InlineData("乡镇（街道）权责清单")]
    [InlineData("附件1 机构职权清单（1项）")]
    public void A_list_of_departments_powers_is_no_sheet_of_departments(string name)
    {
        var lines = ReadSheets(List, Sheet(name, ListHeadings, "1|甲|许可|局"), Sheet("清单", ListHeadings, "2|乙|许可|局")).Clean().Lines;

        Assert.Equal([LineKind.List, LineKind.List], lines.Select(line => line.Kind));
    }

    [Theory]
    [InlineData("部门")]
    [InlineData("表2 部门调整（1项）")]
    [InlineData("机构调整情况")]
    public void The_sheet_of_departments_may_have_a_number_and_a_count_or_say_what_is_done(string name)
    {
        var line = ReadSheets(Adjustment, Decision, Other, Sheet(name, "操作|部门|原因", "新设|市大数据局|")).Draft!.Lines
            .Single(line => line.Place.Sheet == name);

        Assert.Equal((LineKind.Department, "市大数据局"), (line.Kind, line.Text(Fields.Department)));
    }

    [Theory]
    [InlineData("基本信息")]
    [InlineData("基本信息表")]
    [InlineData("决定事项")]
    [InlineData("决定事项表")]
    public void A_table_of_powers_holds_no_particulars(string name)
    {
        Assert.Equal("甲", ReadSheets(List, Sheet(name, ListHeadings, "1|甲|许可|局")).Clean().Lines.Single().Text(Fields.Name));
        Assert.Equal(
            LineKind.Remove, ReadSheets(Adjustment, Decision, Sheet(name, "调整方式|编码|原因", "取消|1|a")).Clean().Lines.Single().Kind);
    }

    [Fact]
    public void Another_word_for_the_particulars_is_known_where_there_is_no_table()
    {
        var draft = ReadSheets(Adjustment, Sheet("决定信息", "", "文号|吴政发〔2021〕5号", "标题|关于调整行政职权的决定"), Other).Clean();

        Assert.Equal("吴政发〔2021〕5号", draft.Header[Fields.DocumentNumber]!.Text);
    }

    [Theory]
    [InlineData("取消事项")]
    [InlineData("附件2 下放事项（1项）")]
    [InlineData("市水务局取消事项")]
    [InlineData("2026年新增")]
    public void What_a_list_takes_away_or_adds_is_not_read_as_what_is_there(string name)
    {
        var result = ReadSheets(List, Sheet("清单", ListHeadings, "1|甲|许可|局"), Sheet(name, ListHeadings, "2|乙|许可|局"));

        result.RefusedFor($"sheet.unknown {name}");
        Assert.Contains("请按调整决定提交", result.Problems[0].Zh, StringComparison.Ordinal);
        Assert.Equal("甲", result.Draft!.Lines.Single().Text(Fields.Name));
    }

    [Fact]
    public void Notes_are_not_read_but_a_table_under_such_a_name_is()
    {
        var notes = Sheet("编制说明", "", "本清单由市委编办汇总。", "共1项。");
        var named = Sheet("说明", ListHeadings, "9|例|许可|局");
        Assert.Single(
            ReadSheets(List, Sheet("清单", ListHeadings, "1|甲|许可|局"), notes, named).With("sheet.notes 编制说明", "sheet.notes 说明").Lines);

        var changed = ReadSheets(Adjustment, Decision, Sheet("变更说明", "编码|要素|变更前|变更后", "1|承诺时限|5日|3日")).Clean().Lines.Single();
        Assert.Equal(LineKind.Change, changed.Kind);
        ReadSheets(List, Sheet("清单", ListHeadings, "1|甲|许可|局"), Sheet("补报说明", ListHeadings, "2|乙|许可|局"))
            .RefusedFor("sheet.unknown 补报说明");
        ReadSheets(List, Sheet("清单", ListHeadings, "1|甲|许可|局"), Sheet("填表说明", "序号|要素|说明", "1|承诺时限|以工作日计"))
            .With("sheet.notes 填表说明");
    }

    [Theory]
    [InlineData("说明")]
    [InlineData("填表说明")]
    [InlineData("说明页")]
    [InlineData("备注")]
    [InlineData("填报须知")]
    [InlineData("Notes")]
    public void A_sheet_of_text_alone_is_named_with_the_beginning_of_its_text(string name)
    {
        var notes = new SheetContent(name, [], [["填表说明", null], [], ["1. 依据写明\n条款", "2. 时限写工作日"], [new string('长', 200)]]);
        foreach (var (options, table) in ((ReadOptions, SheetContent)[])[
            (List, Sheet("清单", ListHeadings, "1|甲|许可|局")), (Adjustment, Sheet("减少", "编码|原因", "1|取消"))])
        {
            var result = ReadSheets(options, Decision, table, notes);

            Assert.Single(result.With($"sheet.notes {name}").Lines);
            var problem = result.Problems.Single();
            Assert.StartsWith($"工作表“{name}”按说明处理（“填表说明 1. 依据写明条款 2. 时限写工作日 长长", problem.Zh, StringComparison.Ordinal);
            Assert.Contains("已跳过，其内容没有记录。", problem.Zh, StringComparison.Ordinal);
            Assert.StartsWith($"The sheet '{name}' is taken for notes ('填表说明 1. ", problem.En, StringComparison.Ordinal);
            Assert.InRange(problem.Zh.Length, 100, 250);
        }
    }

    [Fact]
    public void The_notes_that_the_program_writes_are_passed_over_and_those_of_people_under_their_name_are_named()
    {
        using var template = new MemoryStream();
        Template.Write(template, DraftKind.Adjustment, Repository.Reference);
        Read(template.ToArray(), Adjustment).RefusedFor("file.no-rows");
        ReadSheets(Adjustment, Decision, Sheet("减少", "编码|原因", "1|取消"), Sheet("填写说明", "工作表 Sheet", "本表请勿外传"))
            .With("sheet.notes 填写说明");
    }

    [Fact]
    public void What_the_user_says_of_a_sheet_of_notes_holds()
    {
        var options = List with { Map = new Dictionary<string, string> { ["补报说明!"] = "清单" } };

        Assert.Equal("乙", ReadSheets(options, Sheet("补报说明", ListHeadings, "2|乙|许可|局")).Clean().Lines.Single().Text(Fields.Name));
    }

    [Theory]
    [InlineData("市水务局（市河长办）", "市水务局（市河长办）")]
    [InlineData("附件3 市水务局（市河长办）权责清单（12项）", "市水务局（市河长办）")]
    [InlineData("12345热线中心", "12345热线中心")]
    [InlineData("２、市水务局", "市水务局")]
    public void The_department_of_a_sheet_is_as_it_is_written(string sheet, string department) => Assert.Equal(
        department, ReadSheets(List with { DepartmentFrom = DepartmentSource.Sheet }, Sheet(sheet, "编码|事项名称|职权类型", "1|甲|许可"))
            .Clean().Lines.Single().Text(Fields.Department));

    [Fact]
    public void The_sheet_of_a_text_file_is_its_name_without_the_extension()
    {
        var options = List with { DepartmentFrom = DepartmentSource.Sheet };

        Assert.Equal("水务局", ReadText("编码,事项名称,职权类型\n1,甲,许可\n", options, name: "水务局.CSV").Clean().Lines.Single().Text(Fields.Department));
    }
}
