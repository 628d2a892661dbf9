using PowerCatalog.Testing;

namespace PowerCatalog.Domain.Tests.Reference;

public sealed class PlainWordsTests
{
    private static readonly Domain.Reference.PlainWords Words = TestReference.Data.PlainWords;

    [Fact]
    public void There_are_at_least_a_hundred_situations_and_each_leads_somewhere_else()
    {
        Assert.True(Words.Situations.Count >= 100);
        Assert.All(Words.Situations, situation =>
        {
            Assert.NotEmpty(situation.Words);
            Assert.All(
                situation.Words,
                word => Assert.Contains(situation.Powers, power => !power.Contains(word, StringComparison.Ordinal)));
        });
    }

    [Fact]
    public void Every_short_form_means_a_law_that_the_register_knows() =>
        Assert.All(Words.Laws, law => Assert.NotNull(TestReference.Data.Laws.Find(law.Law)));

    [Theory]
    [InlineData("邻居养狗咬人", "养犬")]
    [InlineData("小区里乱扔垃圾", "乱扔果皮纸屑")]
    [InlineData("KTV", "娱乐场所")]
    [InlineData("ｋｔｖ", "娱乐场所")]
    public void A_text_is_led_to_what_it_speaks_of(string text, string meant) => Assert.Contains(meant, Words.MeaningsWithin(text));

    [Theory]
    [InlineData("食安法", "食品安全法")]
    [InlineData("乱扔垃圾", null)]
    public void A_short_form_of_a_law_has_its_name(string text, string? law) => Assert.Equal(law, Words.LawNamed(text));

    [Fact]
    public void Other_words_stand_for_themselves() => Assert.Empty(Words.MeaningsOf("校车"));
}
