using DocumentFormat.OpenXml.Spreadsheet;
using PowerCatalog.Domain.Adjustments;
using PowerCatalog.Domain.Problems;
using PowerCatalog.Exchange.Reading;
using PowerCatalog.Exchange.Tests.Support;
using static PowerCatalog.Exchange.Tests.Support.Reading;

namespace PowerCatalog.Exchange.Tests.Reading;

/// <summary>Tables whose rows carry the number of their decision.</summary>
public class RunningLogTests
{
    private const string Headings = "文号|决定日期|标题|调整方式|编码|原因";
    private const string Number90 = "吴政发〔2026〕90号", Number91 = "吴政发〔2026〕91号";

    [Fact]
    public void The_rows_of_one_number_are_one_decision_in_the_order_of_first_appearance()
    {
        var read = Log(
            $"{Number91}|2026-11-22|关于二|取消|1|依据修改", $"{Number90}|2026-11-20|关于一|取消|2|依据修改",
            "吴政发[2026]91号|2026年11月22日|关于二|取消|3|依据废止");

        Assert.Equal([Number91, Number90], read.Decisions.Select(decision => decision.Number));
        Assert.Equal(["1,3", "2"], read.Decisions.Select(Codes));
        var first = Draft(read, 0);
        Assert.Equal([1, 2], first.Lines.Select(line => line.Number));
        Assert.Equal((Number91, "2026-11-22", "关于二"), (first.NormalNumber, Header(first, "decided"), Header(first, "title")));
        Assert.Equal("台账!A2 (文号)", first.Header[Fields.DocumentNumber]!.Place.ToString());
        Assert.Equal((Number90, "2026-11-20"), (Draft(read, 1).NormalNumber, Header(Draft(read, 1), "decided")));
        Assert.All(read.Decisions, decision => Assert.Equal(first.Source, decision.Draft!.Source));
        Assert.All(read.Decisions, decision => Assert.True(decision.Draft!.InLog));
    }

    [Fact]
    public void A_column_that_lines_of_one_kind_lack_is_missed_by_their_decisions_alone()
    {
        var read = Log(
            $"{Number90}|2026-11-20|关于一|取消|1|x", $"{Number91}|2026-11-22|关于二|变更|2|x", "吴政发〔2026〕92号|2026-11-23|关于三|赋权|3|x");

        Assert.Equal([0, 3, 1], read.Decisions.Select(decision => decision.Found.Errors));
        Assert.All(
            read.Decisions[1].Problems.Where(problem => problem.Severity == Severity.Error),
            problem => Assert.Equal("column.missing", problem.Code));
        var missing = read.Decisions[2].Problems.Single(problem => problem.Severity == Severity.Error);
        Assert.Contains("乡镇", missing.Zh, StringComparison.Ordinal);
    }

    [Fact]
    public void Errors_that_are_only_counted_are_those_of_their_own_decision()
    {
        string[] faulty = [.. Enumerable.Range(1, 6_000).Select(row => $"{Number91}|2026-11-22|关于二|不知|{row}|x")];
        var read = Log([$"{Number90}|2026-11-20|关于一|取消|1|x", .. faulty, "吴政发〔2026〕92号|2026-11-23|关于三|不知|1|x"]);

        Assert.Equal([0, 6_000, 1], read.Decisions.Select(decision => decision.Found.Errors));
        Assert.Equal([false, true, true], read.Decisions.Select(decision => decision.Refused));
    }

    [Fact]
    public void What_a_row_says_of_its_decision_is_no_part_of_its_line()
    {
        var line = Draft(Log($"{Number90}|2026-11-20|关于一|取消|1|依据修改"), 0).Lines.Single();

        Assert.Equal(["code", "reason"], line.Fields.All.Keys.Order());
        Assert.Equal(new("文号", Number90), line.Row[0]);
    }

    [Fact]
    public void A_text_file_is_read_likewise_and_takes_what_its_columns_lack_from_its_first_rows()
    {
        var read = ReadText(
            $"#发文机关,吴忠市人民政府\n发文字号,成文日期,操作,编码,原因\n{Number90},2026-11-20,取消,1,x\n{Number91},2026-11-22,取消,2,x\n", Adjustment);

        Assert.Empty(read.Problems);
        Assert.Equal([Number90, Number91], read.Decisions.Select(decision => decision.Draft!.NormalNumber));
        Assert.All(read.Decisions, decision => Assert.Equal("吴忠市人民政府", Header(decision.Draft!, "authority")));
        Assert.Equal("表.csv 第3行 第1列 (发文字号)", Draft(read, 0).Header[Fields.DocumentNumber]!.Place.ToString());
    }

    [Fact]
    public void A_merged_number_is_that_of_every_row_that_it_covers()
    {
        var file = Edited.Workbook(
            Bytes(Sheet("台账", Headings, $"{Number90}|2026-11-20|关于一|取消|1|x", "||关于一|取消|2|x", $"{Number91}|2026-11-22|关于二|取消|3|x")),
            (_, sheet) => sheet.Worksheet.GetFirstChild<SheetData>()!.InsertAfterSelf(
                new MergeCells("AB".Select(column => new MergeCell { Reference = $"{column}2:{column}3" }))));
        var read = Read(file, Adjustment);

        read.With("cell.merged 台账 第3行");
        Assert.Equal(["1,2", "3"], read.Decisions.Select(Codes));
    }

    [Theory]
    [InlineData("同上")]
    [InlineData("（同 上）")]
    [InlineData("〃")]
    public void A_ditto_is_the_number_above(string ditto)
    {
        var read = Log(
            $"{Number90}|2026-11-20|关于一|取消|1|x", $"{ditto}|{ditto}|{ditto}|取消|2|x", $"{ditto}|同上|同上|取消|3|{ditto}",
            $"{Number91}|2026-11-22|关于二|取消|4|x");

        Assert.Equal(["cell.ditto 台账!A3 (文号)"], read.Problems.Select(problem => $"{problem.Code} {problem.Place}"));
        Assert.Contains("共有7格", read.Problems[0].Zh, StringComparison.Ordinal);
        Assert.Equal([Number90, Number91], read.Decisions.Select(decision => decision.Number));
        Assert.Equal(["1,2,3", "4"], read.Decisions.Select(Codes));
        Assert.Equal("x", Draft(read, 0).Lines[2].Text("reason"));
    }

    [Fact]
    public void An_export_means_what_it_says()
    {
        const string headings = "编码,事项名称,职权类型,实施部门,备注";
        var read = ReadText($"{headings},清单版本\n1,甲,许可,局,x,640300@2021-12-31#5\n2,乙,许可,局,同上,640300@2021-12-31#5\n", List);
        var lines = ReadText($"{headings}\n1,甲,许可,局,x\n2,乙,许可,局,同上\n", List).With("cell.ditto 表.csv 第3行 第5列 (备注)").Lines;

        Assert.Equal("同上", read.Draft!.Lines[1].Text("remark"));
        Assert.Equal("x", lines[1].Text("remark"));
    }

    [Fact]
    public void A_ditto_below_nothing_is_an_error_at_its_cell() =>
        Log($"同上|2026-11-20|关于一|取消|1|x", $"{Number90}|2026-11-20|关于一|取消|2|", $"{Number90}|2026-11-20|关于一|取消|3|同上")
            .RefusedFor("cell.ditto-of-nothing 台账!A2 (文号)", "log.number-missing 台账!A2 (文号)", "cell.ditto-of-nothing 台账!F4 (原因)");

    [Theory]
    [InlineData("")]
    [InlineData("文号：〔〕")]
    [InlineData("吴政发〔2026〕 号")]
    public void A_row_without_a_number_is_a_problem_of_the_whole_file(string cell)
    {
        var read = Log($"{Number90}|2026-11-20|关于一|取消|1|x", $"{cell}|||取消|2|x", $"{Number91}|2026-11-22|关于二|取消|3|x");

        read.RefusedFor("log.number-missing 台账!A3 (文号)");
        Assert.Equal([null, Number90, Number91], read.Decisions.Select(decision => decision.Number));
        Assert.Equal([true, false, false], read.Decisions.Select(decision => decision.Refused));
    }

    [Fact]
    public void Rows_that_disagree_about_their_decision_are_named_at_both_cells()
    {
        var read = Log(
            $"{Number90}|2026-11-20|关于一|取消|1|x", $"{Number91}|2026-11-22|关于二|取消|2|x", $"{Number90}|2026-11-21|关于1|取消|3|x");

        read.RefusedFor(
            "log.rows-disagree 台账!B2 (决定日期)", "log.rows-disagree 台账!C2 (标题)", "log.rows-disagree 台账!B4 (决定日期)",
            "log.rows-disagree 台账!C4 (标题)");
        Assert.Equal([4, 0], read.Decisions.Select(decision => decision.Found.Errors));
    }

    [Fact]
    public void The_problems_of_a_row_are_those_of_its_decision_and_the_others_of_the_whole_file()
    {
        var read = ReadSheets(
            Adjustment, Sheet("台账", Headings + "|风险点", $"{Number90}|2026-11-20|关于一|取消|1|x", $"{Number91}|2026-11-22|关于二|改革|2|x|高"));

        Assert.Equal(
            [["column.unmapped"], ["kind.unknown"]],
            read.Decisions.Select(decision => decision.Problems.Select(problem => problem.Code)));
        Assert.Null(read.Decisions[1].Draft);
    }

    [Fact]
    public void A_day_is_the_lines_own_and_that_of_the_decision_where_all_its_lines_have_it()
    {
        var read = ReadSheets(
            Adjustment,
            Sheet(
                "台账", Headings + "|生效日期|乡镇|方式", $"{Number90}|2026-11-20|关于一|取消|1|x|2026-12-01",
                $"{Number90}|2026-11-20|关于一|取消|2|x|2026-12-01",
                $"{Number91}|2026-11-22|关于二|取消|3|x|2026-12-01", $"{Number91}|2026-11-22|关于二|取消|4|x|2027-01-01",
                $"{Number91}|2026-11-22|关于二|赋权|5||2026-11-30|高闸镇|赋权"));

        Assert.Empty(read.Problems);
        Assert.Equal(["2026-12-01", "2026-11-30"], read.Decisions.Select(decision => Header(decision.Draft!, "effective")));
        Assert.Equal(["2026-12-01", "2027-01-01", null], Draft(read, 1).Lines.Select(line => line.Text("effective")));
    }

    [Fact]
    public void Sheets_of_their_own_kind_may_be_logs_too_and_then_all_must_be()
    {
        var removals = Sheet("减少", "文号|决定日期|编码|原因", $"{Number90}|2026-11-20|1|x", $"{Number91}|2026-11-22|2|x");
        var both = ReadSheets(Adjustment, removals, Sheet("变更", "文号|编码|变更要素|变更前|变更后", $"{Number91}|3|承诺时限||3工作日"));
        Assert.Empty(both.Problems);
        Assert.Equal(["1", "2,3"], both.Decisions.Select(Codes));
        var changes = Sheet("变更", "文号|成文日期|编码|变更要素|变更前|变更后", "吴政发〔2026〕89号|2026-11-02|3|承诺时限||3工作日");
        Assert.Equal(["3", "1", "2"], ReadSheets(Adjustment, removals, changes).Decisions.Select(Codes));

        ReadSheets(Adjustment, removals, Sheet("变更", "编码|变更要素|变更前|变更后", "3|承诺时限||3工作日"))
            .RefusedFor("log.table-without-number 变更 第2行");
    }

    [Fact]
    public void A_number_that_is_given_beside_the_rows_never_replaces_theirs()
    {
        var log = Sheet("台账", Headings, $"{Number90}|2026-11-20|关于一|取消|1|x", $"{Number91}|2026-11-22|关于二|取消|2|x");

        ReadSheets(Adjustment, Sheet("决定", "文号|" + Number90), log).RefusedFor("log.number-given 决定!B1 (文号)");
        ReadSheets(Adjustment with { Header = new Dictionary<string, string> { ["documentNumber"] = Number91 } }, log)
            .RefusedFor("log.number-given 决定 (文号)");
        ReadSheets(Adjustment, Sheet("决定", "标题|关于一"), log).RefusedFor("log.particular-given 台账!C3 (标题)");
        var same = ReadSheets(
            Adjustment, Sheet("决定", "文号|吴政发[2026]90号"), Sheet("台账", Headings, $"{Number90}|2026-11-20|关于一|取消|1|x"));
        Assert.Equal([Number90], same.Decisions.Select(decision => decision.Draft!.NormalNumber));
        Assert.Empty(same.Problems);
    }

    [Fact]
    public void A_column_may_be_mapped_to_the_number()
    {
        var read = ReadSheets(
            Adjustment with { Map = new Dictionary<string, string> { ["批次"] = "文号" } },
            Sheet("台账", "批次|决定日期|调整方式|编码|原因", "1|2026-11-20|取消|1|x", "2|2026-11-22|取消|2|x"));

        Assert.Equal(["1", "2"], read.Decisions.Select(decision => decision.Number));
    }

    [Fact]
    public void Without_a_column_of_numbers_a_file_is_one_decision_and_such_columns_are_unknown()
    {
        var read = ReadSheets(Adjustment, Decision, Sheet("减少", "编码|原因|决定日期", "1|x|2026-11-20"));

        read.RefusedFor("column.unmapped 减少!C1 (决定日期)");
        Assert.Null(Assert.Single(read.Decisions).Number);
    }

    [Fact]
    public void There_are_no_more_decisions_than_can_be_recorded_in_one_go()
    {
        var rows = Enumerable.Range(1, 1_001).Select(i => $"吴政发〔2026〕{i}号|2026-11-20|关于一|取消|{i}|x");

        Log([.. rows]).RefusedAsAWholeFor("log.too-many-decisions 台账 第1002行");
    }

    private static ReadResult Log(params string[] rows) => ReadSheets(Adjustment, Sheet("台账", Headings, rows));

    private static AdjustmentDraft Draft(ReadResult read, int decision) => Assert.IsType<AdjustmentDraft>(read.Decisions[decision].Draft);

    private static string? Header(AdjustmentDraft draft, string field) => draft.Header[field]?.Text;

    private static string Codes(ReadDecision decision) => string.Join(',', decision.Draft!.Lines.Select(line => line.Text(Fields.Code)));
}
