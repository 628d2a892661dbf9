using PowerCatalog.Domain.Adjustments;
using PowerCatalog.Exchange.Tests.Support;
using static PowerCatalog.Exchange.Tests.Support.Reading;

namespace PowerCatalog.Exchange.Tests.Reading;

/// <summary>What the name of a text file says of its rows.</summary>
public class FileNameTests
{
    private const string Particulars = "#文号,吴政发〔2021〕5号\n#标题,关于调整行政职权的决定\n";
    private const string Removals = Particulars + "职权编码,取消理由\n640102001000,重复设置\n";

    [Theory]
    [InlineData("减少.csv")]
    [InlineData("取消（1项）.csv")]
    [InlineData("附件2 减少.csv")]
    public void A_name_that_is_a_word_for_a_kind_says_what_the_rows_are(string name)
    {
        var line = ReadText(Removals, Adjustment, name: name).Clean().Lines.Single();
        Assert.Equal((LineKind.Remove, "640102001000"), (line.Kind, line.Text(Fields.Code)));
    }

    [Theory]
    [InlineData("关于取消行政职权的通知.csv")]
    [InlineData("表.csv")]
    public void A_name_that_says_more_or_nothing_leaves_the_question(string name) =>
        Assert.Equal("column.missing", Assert.Single(ReadText(Removals, Adjustment, name: name).Problems).Code);

    [Fact]
    public void The_column_goes_before_the_name()
    {
        const string text = Particulars + "调整方式,职权编码,事项名称,职权类型,实施部门\n增加,640102001000,校车使用许可,行政许可,市教育局\n";
        Assert.Equal(LineKind.Add, ReadText(text, Adjustment, name: "减少.csv").Clean().Lines.Single().Kind);
    }
}
