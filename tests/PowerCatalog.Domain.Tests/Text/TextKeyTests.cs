using PowerCatalog.Domain.Text;

namespace PowerCatalog.Domain.Tests.Text;

public sealed class TextKeyTests
{
    [Theory]
    [InlineData("６４０１１５９０１０００ ", "640115901000")]
    [InlineData("６４０１１５–００１", "640115-001")]
    [InlineData("11640300Ｘ", "11640300X")]
    public void A_code_is_folded(string written, string key) => Assert.Equal(key, TextKey.OfCode(written));

    [Theory]
    [InlineData("水务局（河长办）", "水务局(河长办)")]
    [InlineData("水务局【河长办】", "水务局﹝河长办﹞")]
    [InlineData("取水 许可", "取水\n许可")]
    [InlineData("取⽔许可", "取水许可")]
    [InlineData("葛󠄀洲坝", "葛洲坝")]
    [InlineData("ＡＢＣ", "abc")]
    [InlineData("甲·乙", "甲•乙")]
    [InlineData("第①项", "第1项")]
    public void The_same_name_is_written_in_several_ways(string one, string other) => Assert.True(TextKey.SameName(one, other));

    [Theory]
    [InlineData("取水许可", "取水许可证")]
    [InlineData("《水法》", "（水法）")]
    [InlineData("甲、乙", "甲乙")]
    public void Other_names_are_others(string one, string other) => Assert.False(TextKey.SameName(one, other));

    [Theory]
    [InlineData("6 个工作日", "6个工作日")]
    [InlineData("市级 、县级", "市级、县级")]
    [InlineData("a b  c", "a b c")]
    [InlineData("一\n二", "一\n二")]
    [InlineData("￣x", "\u0304x")]
    [InlineData("甲´", "甲\u0301")]
    [InlineData("¯", "\u0304")]
    [InlineData("甲 \uFE0F", "甲")]
    [InlineData("10²平方米", "10²平方米")]
    [InlineData("第①项", "第①项")]
    [InlineData("⼾籍", "户籍")]
    [InlineData("⾭年", "青年")]
    public void Blanks_beside_chinese_do_not_count_in_a_text(string written, string key) => Assert.Equal(key, TextKey.OfText(written));
}
