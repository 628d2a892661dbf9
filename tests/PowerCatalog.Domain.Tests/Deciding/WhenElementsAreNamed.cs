using PowerCatalog.Domain.Problems;
using PowerCatalog.Testing;

namespace PowerCatalog.Domain.Tests.Deciding;

/// <summary>The words of papers in the column 变更要素.</summary>
public sealed class WhenElementsAreNamed
{
    [Theory]
    [InlineData("法定办结时限", "statutoryLimit")]
    [InlineData("办结时限（法定）", "statutoryLimit")]
    [InlineData("时限(承诺)", "promisedLimit")]
    [InlineData("法定办结时限（工作日）", "statutoryLimit")]
    [InlineData("承诺时限调整", "promisedLimit")]
    [InlineData("变更设定依据（2处）", "legalBasis")]
    [InlineData("设定依据的修改", "legalBasis")]
    [InlineData("联系电话", "phone")]
    [InlineData("事项名称", "name")]
    [InlineData("更名", "name")]
    [InlineData("名称变更", "name")]
    [InlineData("职权名称", "name")]
    [InlineData("类别变更", "category")]
    [InlineData("权力类型", "category")]
    [InlineData("実施", null)]
    [InlineData("调整", null)]
    [InlineData("实施机关", null)]
    public void A_word_is_the_element_that_headings_name_so(string word, string? element) =>
        Assert.Equal(element, TestReference.Data.ElementMeant(word)?.Key);

    [Theory]
    [InlineData("实施机关", "请写在“划转”表")]
    [InlineData("实施部门变更", "请写在“划转”表")]
    [InlineData("划转", "请写在“划转”表")]
    [InlineData("取消（3项）", "请写在“减少”表")]
    [InlineData("暂停实施", "请写在“暂停”表")]
    [InlineData("下放", "请写在“赋权”表")]
    [InlineData("承接乡镇", "请写在“赋权”表")]
    [InlineData("职权编码", "要素写“基本编码”或“实施编码”")]
    [InlineData("生效日期", "填在“生效日期”列")]
    [InlineData("承诺时线", "您是不是指“承诺时限”？")]
    [InlineData("颜色", "写成“本地要素：颜色”")]
    public void What_is_no_element_says_where_it_belongs(string word, string advice)
    {
        var problem = Given.List().Decide(DraftBuilder.Adjustment().Change(Given.SchoolBus, word, "x", "y")).Problems
            .Single(problem => problem.Code == "element.unknown");
        Assert.Equal(Severity.Error, problem.Severity);
        Assert.Contains(advice, problem.Zh, StringComparison.Ordinal);
    }
}
