using PowerCatalog.Web.Layout.Parts;

namespace PowerCatalog.Web.Tests.Pages;

public sealed class TextDifferenceTests
{
    [Theory]
    [InlineData("10工作日", "5工作日", "[10]工作日", "[5]工作日")]
    [InlineData("《水法》第三十五条", "《水法》第三十六条", "《水法》第三十[五]条", "《水法》第三十[六]条")]
    [InlineData("向ETC卡用户收费", "向ETCC卡用户收费", "向[ETC]卡用户收费", "向[ETCC]卡用户收费")]
    [InlineData("申请书\n身份证明", "申请书\n身份证明\n承诺书", "申请书\n身份证明", "申请书\n身份证明[\n承诺书]")]
    [InlineData("甲乙丙丁", "子丑寅卯", "[甲乙丙丁]", "[子丑寅卯]")]
    public void Changed_words_are_marked(string before, string after, string markedBefore, string markedAfter)
    {
        var (was, reads) = TextDifference.Of(before, after);
        Assert.Equal((markedBefore, markedAfter), (Show(was), Show(reads)));
    }

    [Theory]
    [InlineData(null, "新")]
    [InlineData("旧", null)]
    [InlineData("", "")]
    [InlineData("同", "同")]
    public void No_text_is_lost(string? before, string? after)
    {
        var (was, reads) = TextDifference.Of(before, after);
        Assert.Equal(before ?? "", string.Concat(was.Select(stretch => stretch.Text)));
        Assert.Equal(after ?? "", string.Concat(reads.Select(stretch => stretch.Text)));
    }

    [Fact]
    public void Long_texts_are_compared_by_sentences_and_nothing_of_them_is_lost()
    {
        var before = string.Concat(Enumerable.Range(0, 2_000).Select(i => $"第{i}项责任。"));
        var after = before.Replace("第1000项责任。", "第1000项新责任。", StringComparison.Ordinal);
        var (was, reads) = TextDifference.Of(before, after);
        Assert.Equal(
            (before, after), (string.Concat(was.Select(stretch => stretch.Text)), string.Concat(reads.Select(stretch => stretch.Text))));
        Assert.Equal("第1000项新责任。", Assert.Single(reads, stretch => stretch.Changed).Text);
    }

    private static string Show(IEnumerable<Stretch> stretches) =>
        string.Concat(stretches.Select(stretch => stretch.Changed ? $"[{stretch.Text}]" : stretch.Text));
}
