using PowerCatalog.Domain.Adjustments;
using PowerCatalog.Exchange.Tests.Support;
using static PowerCatalog.Exchange.Tests.Support.Reading;

namespace PowerCatalog.Exchange.Tests.Reading;

/// <summary>Who receives a power stands in the column of townships or in one of receivers, under the headings of documents.</summary>
public class ReceiverColumnTests
{
    [Theory]
    [InlineData("承接单位")]
    [InlineData("接收单位")]
    [InlineData("承接主体")]
    [InlineData("受托机关")]
    [InlineData("受委托机关")]
    [InlineData("下放对象")]
    [InlineData("下放层级")]
    [InlineData("下放后实施机关")]
    public void A_column_of_receivers_is_enough(string heading)
    {
        var line = ReadSheets(Adjustment, Decision, Sheet("下放", $"编码|{heading}", "1|利通区")).Clean().Lines.Single();

        Assert.Equal(("利通区", null, "下放"), (line.Text(Fields.Receivers), line.Text(Fields.Townships), line.Text(Fields.Mode)));
    }

    [Theory]
    [InlineData("收回", "编码|承接单位|收回原因", "1|利通区|评估不合格")]
    [InlineData("附件", "编码|调整方式|承接单位", "1|归还|利通区")]
    public void So_it_is_where_a_power_is_taken_back_and_where_each_row_says_what_it_does(string sheet, string headings, string row) =>
        Assert.Equal(
            "利通区", ReadSheets(Adjustment, Decision, Sheet(sheet, headings, row)).Clean().Lines.Single().Text(Fields.Receivers));

    [Theory]
    [InlineData("归还")]
    [InlineData("暂由")]
    [InlineData("实质性审核权下放")]
    public void A_word_that_says_what_a_row_does_is_its_mode(string word)
    {
        var line = ReadSheets(Adjustment, Decision, Sheet("附件", "编码|调整方式|承接单位", $"1|{word}|利通区")).Clean().Lines.Single();

        Assert.Equal((LineKind.Delegate, word), (line.Kind, line.Text(Fields.Mode)));
    }

    [Fact]
    public void Both_columns_are_kept_apart_with_the_territory()
    {
        var line = ReadSheets(
            Adjustment, Decision, Sheet("赋权", "编码|乡镇（街道）|承接单位|下放方式|地域范围", "1|金积镇|盐池县|委托|新城行政区域")).Clean().Lines.Single();

        Assert.Equal(
            ("金积镇", "盐池县", "新城行政区域"), (line.Text(Fields.Townships), line.Text(Fields.Receivers), line.Text(Fields.Scope)));
    }

    [Fact]
    public void A_heading_may_be_mapped_to_it() => Assert.Equal(
        "利通区",
        ReadSheets(
            Adjustment with { Map = new Dictionary<string, string> { ["给谁"] = "承接单位" } }, Decision,
            Sheet("下放", "编码|给谁", "1|利通区")).Clean().Lines.Single().Text(Fields.Receivers));

    [Fact]
    public void Without_either_the_column_is_missed() =>
        ReadSheets(Adjustment, Decision, Sheet("下放", "编码|截止日期", "1|2030-12-31")).RefusedFor("column.missing 下放 第1行 (乡镇（街道）)");
}
