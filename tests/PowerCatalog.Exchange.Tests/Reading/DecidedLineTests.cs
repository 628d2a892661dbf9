using PowerCatalog.Domain.Adjustments;
using PowerCatalog.Exchange.Files;
using PowerCatalog.Exchange.Reading;
using PowerCatalog.Exchange.Tests.Support;
using static PowerCatalog.Exchange.Tests.Support.Reading;

namespace PowerCatalog.Exchange.Tests.Reading;

/// <summary>What follows from lines is decided in their column, or beside the file.</summary>
public class DecidedLineTests
{
    private const string Headings = "职权编码|减少原因|连带处理";

    private static ReadOptions Deciding(params (string Key, string Text)[] decided) =>
        Adjustment with { Consequences = decided.ToDictionary(one => one.Key, one => one.Text) };

    private static ReadResult Read(ReadOptions options) => ReadSheets(
        options, Decision, Sheet("减少", Headings, "1|取消|", "2|取消|不办理：另行收回"),
        Sheet("乡镇", "处理|乡镇代码|乡镇名称", "登记|640302399000|新设镇", "撤销|640302100000|金积镇"),
        Sheet("变更", "职权编码|变更要素|变更前|变更后", "3|承诺时限|9工作日|5工作日"));

    // The lines about townships come before those about powers.
    private static IEnumerable<string?> Decided(AdjustmentDraft draft) => draft.Lines.Select(line => line.Text(Fields.Consequences));

    private static DraftLine At(AdjustmentDraft draft, string row) => draft.Lines.Single(line => $"{line.Place}" == row);

    [Fact]
    public void A_column_says_it() => Assert.Equal([null, null, null, "不办理：另行收回", null], Decided(Read(Adjustment).Clean()));

    [Fact]
    public void A_line_that_is_named_takes_what_is_said_of_it_whatever_its_column_says()
    {
        var draft = Read(Deciding(("减少!2", "一并办理"), ("减少!3", "一并办理"), ("乡镇!3", "不办理：过渡"))).Clean();
        Assert.Equal([null, "不办理：过渡", "一并办理", "一并办理", null], Decided(draft));
        Assert.Equal("减少!C3 (连带处理)", At(draft, "减少 第3行").Fields[Fields.Consequences]!.Place.ToString());
    }

    [Fact]
    public void It_is_part_of_the_row_that_is_kept_and_of_the_digest()
    {
        var draft = Read(Deciding(("减少!3", "一并办理"))).Clean();
        Assert.Equal(
            [("职权编码", "2"), ("减少原因", "取消"), ("连带处理", "一并办理")], At(draft, "减少 第3行").Row.Select(cell => (cell.Key, cell.Value)));
        Assert.NotEqual(DraftDigests.Of(Read(Adjustment).Clean()).Lines, DraftDigests.Of(draft).Lines);
    }

    [Fact]
    public void All_that_decide_nothing_are_decided_at_once() => Assert.Equal(
        [null, "一并办理", "一并办理", "不办理：另行收回", null], Decided(Read(Deciding((ReadOptions.EveryLine, "一并办理"))).Clean()));

    [Theory]
    [InlineData("减少!9")]
    [InlineData("变更!2")]
    [InlineData("乡镇!2")]
    [InlineData("减少")]
    public void A_line_from_which_nothing_can_follow_is_an_error(string key) =>
        Read(Deciding((key, "一并办理"))).RefusedFor("consequence.unknown-line");

    [Fact]
    public void A_reason_longer_than_a_cell_is_an_error()
    {
        var longest = new ReadLimits().CellCharacters;
        Read(Deciding(("减少!2", "不办理：" + new string('长', longest)))).RefusedFor("cell.too-long 减少!2 (连带处理)");
    }

    [Fact]
    public void A_running_log_is_decided_line_by_line()
    {
        var log = Sheet(
            "台账", "文号|决定日期|生效日期|调整方式|职权编码|减少原因", "吴政发〔2021〕5号|2021-05-01|2021-05-01|减少|1|取消",
            "吴政发〔2021〕6号|2021-06-01|2021-06-01|减少|2|取消");
        var read = ReadSheets(Deciding(("台账!3", "一并办理")), log);
        Assert.Equal([null, "一并办理"], read.Decisions.Select(one => one.Draft!.Lines.Single().Text(Fields.Consequences)));
    }
}
