using PowerCatalog.Domain.Text;

namespace PowerCatalog.Domain.Tests.Text;

public sealed class ChineseNumberTests
{
    [Theory]
    [InlineData("38", 38)]
    [InlineData("十", 10)]
    [InlineData("十五", 15)]
    [InlineData("二十", 20)]
    [InlineData("三十八", 38)]
    [InlineData("一百二十", 120)]
    [InlineData("一百零五", 105)]
    [InlineData("一千二百三十四", 1234)]
    [InlineData("二〇二六", 2026)]
    [InlineData("两", 2)]
    [InlineData("廿五", 25)]
    [InlineData("一十二", 12)]
    [InlineData("壹拾贰", 12)]
    [InlineData("叁佰零捌", 308)]
    [InlineData("贰零贰陆", 2026)]
    public void A_number_is_read_as_documents_write_it(string text, int number)
    {
        Assert.True(ChineseNumber.TryParse(text, out var read));
        Assert.Equal(number, read);
    }

    [Theory]
    [InlineData("")]
    [InlineData("十百")]
    [InlineData("二三十")]
    [InlineData("若干")]
    [InlineData("1234567890")]
    public void Other_texts_are_none(string text) => Assert.False(ChineseNumber.TryParse(text, out _));
}
