using PowerCatalog.Domain.Adjustments;
using PowerCatalog.Exchange.Reading;
using PowerCatalog.Exchange.Templates;
using PowerCatalog.Exchange.Tests.Support;
using static PowerCatalog.Exchange.Tests.Support.Reading;

namespace PowerCatalog.Exchange.Tests.Reading;

/// <summary>Columns that are kept as the office's own elements.</summary>
public class OwnColumnTests
{
    private const string Headings = "编码|事项名称|职权类型|实施部门";
    private static readonly string[] Changes = ["1|风险点|低|高"];

    [Fact]
    public void A_kept_column_is_an_element_of_its_own_name_with_all_its_lines()
    {
        var line = ReadSheets(Mapped(List, ("风险点*", "+")), Sheet("清单", Headings + "|风险点＊", "1|a|许可|c|高\n低")).Clean().Lines.Single();

        Assert.Equal("高\n低", line.Text("own:风险点"));
        Assert.Contains("own:风险点", line.Columns);
    }

    [Fact]
    public void One_sheet_may_keep_what_another_leaves_out()
    {
        var draft = ReadSheets(
            Mapped(Adjustment, ("增加!风险点", "+"), ("减少!风险点", "-")), Decision, Sheet("减少", "编码|原因|风险点", "1|取消|高"),
            Sheet("增加", Headings + "|风险点", "2|a|许可|c|高")).Clean();

        Assert.Equal("高", draft.Lines.Single(line => line.Kind == LineKind.Add).Text("own:风险点"));
        Assert.Null(draft.Lines.Single(line => line.Kind == LineKind.Remove).Fields["own:风险点"]);
    }

    [Fact]
    public void A_column_of_the_catalogs_own_is_known_in_any_spelling_and_under_the_catalogs()
    {
        var known = List with { OwnElements = ["own:备注（内部）", "own:编号"] };
        var line = ReadSheets(known, Sheet("清单", Headings + "|备注 (内部)|编号", "1|a|许可|c|x|7")).Clean().Lines.Single();

        Assert.Equal(("x", "7"), (line.Text("own:备注（内部）"), line.Text("own:编号")));
    }

    [Fact]
    public void The_same_column_without_being_asked_for_is_still_an_error() =>
        ReadSheets(List with { OwnElements = ["own:备注（内部）"] }, Sheet("清单", Headings + "|备注（外部）", "1|a|许可|c|x"))
            .RefusedFor("column.unmapped 清单!E1 (备注（外部）)");

    [Fact]
    public void To_keep_a_column_is_offered_where_rows_describe_powers()
    {
        var list = ReadSheets(List, Sheet("清单", Headings + "|风险点", "1|a|许可|c|x")).Problems.Single();
        var removal = ReadSheets(Adjustment, Decision, Sheet("减少", "编码|原因|风险点", "1|取消|x")).Problems.Single();

        Assert.Contains("--keep 清单!风险点", list.Zh, StringComparison.Ordinal);
        Assert.DoesNotContain("--keep", removal.Zh, StringComparison.Ordinal);
    }

    [Fact]
    public void Two_spellings_of_one_name_are_two_columns_of_one_element() =>
        ReadSheets(
            Mapped(List, ("备注（内部）", "+"), ("备注〔内部〕 ", "+")), Sheet("清单", Headings + "|备注（内部）|备注〔内部〕", "1|a|许可|c|x|y"))
            .RefusedFor("column.duplicate 清单!F1 (备注〔内部〕)");

    [Fact]
    public void A_marked_heading_is_kept_without_being_asked_for()
    {
        var line = ReadSheets(List, Sheet("清单", Headings + "|本地要素：风险点|本地要素：监督电话", "1|a|许可|c|高|123")).Clean().Lines.Single();

        Assert.Equal(("高", "123"), (line.Text("own:风险点"), line.Text("complaintPhone")));
    }

    [Theory]
    [InlineData("承诺办结时限", "keep.name-taken")]
    [InlineData("备注", "keep.name-taken")]
    [InlineData("部门", "keep.name-taken column.duplicate 清单!E1 (部门)")]
    [InlineData("own:x", "keep.name-taken")]
    public void What_the_list_knows_already_cannot_be_kept_as_own(string heading, string problems)
    {
        var result = ReadSheets(Mapped(List, (heading, "+")), Sheet("清单", $"{Headings}|{heading}", "1|a|许可|c|"));

        var found = result.Problems.Select(problem => $"{problem.Code} {problem.Place}".Trim()).OrderDescending();
        Assert.Equal(problems, string.Join(' ', found));
        Assert.True(result.Refused);
    }

    [Fact]
    public void A_name_of_more_than_40_characters_cannot_be_kept() =>
        ReadSheets(Mapped(List, (new string('长', 41), "+")), Sheet("清单", $"{Headings}|{new string('长', 41)}", "1|a|许可|c|x"))
            .RefusedFor("keep.name-unfit");

    [Fact]
    public void A_column_to_be_kept_that_the_file_does_not_have_is_an_error() =>
        ReadSheets(Mapped(List, ("没有的列", "+")), Sheet("清单", Headings, "1|a|许可|c")).RefusedFor("map.unused");

    [Fact]
    public void The_element_of_a_change_is_kept_and_known_by_the_same_words()
    {
        var sheet = Sheet("变更", "编码|变更要素|变更前|变更后", Changes);
        var kept = ReadSheets(Mapped(Adjustment, ("风险点", "+")), Decision, sheet).Clean();
        var known = ReadSheets(Adjustment with { OwnElements = ["own:风险点"] }, Decision, sheet).Clean();

        Assert.Equal("本地要素：风险点", kept.Lines.Single().Text(Fields.Element));
        Assert.Equal(LinesDigest.Of(kept), LinesDigest.Of(known));
    }

    [Fact]
    public void The_element_of_a_change_may_be_mapped_to_a_known_one() =>
        Assert.Equal(
            "承诺时限",
            ReadSheets(Mapped(Adjustment, ("办多久", "promisedLimit")), Decision, Sheet("变更", "编码|变更要素|变更前|变更后", "1|办多久|2日|1日"))
                .Clean().Lines.Single().Text(Fields.Element));

    [Fact]
    public void Where_each_row_names_its_kind_only_powers_that_are_added_have_it()
    {
        var draft = ReadSheets(
            Mapped(Adjustment, ("风险点", "+")), Decision,
            Sheet("调整", "调整方式|编码|事项名称|职权类型|部门|原因|风险点", "取消|1|a|||取消|", "新增|2|b|许可|c||高")).Clean();

        Assert.Equal("高", draft.Lines.Single(line => line.Kind == LineKind.Add).Text("own:风险点"));
    }

    [Fact]
    public void A_draft_written_as_a_workbook_reads_back_with_its_own_elements()
    {
        var draft = ReadSheets(
            Mapped(Adjustment, ("风险点", "+")), Decision, Sheet("增加", Headings + "|风险点", "2|a|许可|c|高"),
            Sheet("变更", "编码|变更要素|变更前|变更后", Changes)).Clean();
        using var written = new MemoryStream();
        DraftWorkbook.Write(written, draft, ["说明"], Repository.Reference);

        Assert.Equal(LinesDigest.Of(draft), LinesDigest.Of(Read(written.ToArray(), Adjustment).Clean()));
    }

    private static ReadOptions Mapped(ReadOptions options, params (string Heading, string Meaning)[] map) =>
        options with { Map = map.ToDictionary(entry => entry.Heading, entry => entry.Meaning) };
}
