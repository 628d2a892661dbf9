using PowerCatalog.Domain.Elements;

namespace PowerCatalog.Domain.Tests.Elements;

public sealed class CitedArticlesTests
{
    [Theory]
    [InlineData("《安全生产法》第十五条", "15")]
    [InlineData("《安全生产法》第15条", "15")]
    [InlineData("《刑法》第一百二十条之一", "120之一")]
    [InlineData("《安全生产法》第十条至第十二条、第二十条", "10 11 12 20")]
    [InlineData("《安全生产法》第10—12条", "")]
    [InlineData("《安全生产法》第五条：“依照《行政许可法》第三十条办理。”", "5")]
    [InlineData("《安全生产法》", "")]
    public void Articles_are_told_by_their_numbers(string basis, string articles) =>
        Assert.Equal(articles, string.Join(' ', CitedArticles.OfBasis(basis).OrderBy(article => article.Length)));
}
