using PowerCatalog.Domain.Elements;

namespace PowerCatalog.Domain.Tests.Elements;

public sealed class WrittenCountTests
{
    [Theory]
    [InlineData("3", 3)]
    [InlineData("３个", 3)]
    [InlineData("三次", 3)]
    [InlineData("最多1次", 1)]
    [InlineData("至多 一 次", 1)]
    [InlineData("不超过2次", 2)]
    [InlineData("5个环节", 5)]
    [InlineData("0次", 0)]
    [InlineData("十二", 12)]
    public void A_number_of_things_is_read_as_it_is_written(string text, int number) => Assert.Equal(number, WrittenCount.Read(text));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("几个")]
    [InlineData("1至2次")]
    [InlineData("-1")]
    [InlineData("10000")]
    public void What_is_no_number_is_none(string? text) => Assert.Null(WrittenCount.Read(text));
}
