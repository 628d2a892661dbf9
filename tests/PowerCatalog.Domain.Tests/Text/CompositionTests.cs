using PowerCatalog.Domain.Text;

namespace PowerCatalog.Domain.Tests.Text;

/// <summary>Form C by the rules of UAX #15, seen through <see cref="CleanText"/>; expected is what the Unicode data say.</summary>
public sealed class CompositionTests
{
    [Theory]
    [InlineData("a\u0300", "\u00E0")]
    [InlineData("a\u0301\u0301", "\u00E1\u0301")]
    [InlineData("\u30AB\u3099", "\u30AC")]
    public void A_mark_combines_with_the_letter_before_it(string written, string kept) => Assert.Equal(kept, CleanText.Of(written));

    [Theory]
    [InlineData("e\u0302\u0323", "\u1EC7")]
    [InlineData("\u0301\u0323", "\u0323\u0301")]
    public void Marks_are_sorted_by_their_class(string written, string kept) => Assert.Equal(kept, CleanText.Of(written));

    [Fact]
    public void A_mark_behind_another_of_its_class_stays_apart() => Assert.Equal("a\u0305\u0301", CleanText.Of("a\u0305\u0301"));

    [Theory]
    [InlineData("\u1100\u1161", "\uAC00")]
    [InlineData("\u1100\u1175", "\uAE30")]
    [InlineData("\u1112\u1161", "\uD558")]
    [InlineData("\u1102\u1163\u11AF", "\uB0D8")]
    [InlineData("\u1112\u1175\u11C2", "\uD7A3")]
    [InlineData("\uAC00\u11A8", "\uAC01")]
    [InlineData("\uAC00\u11C2", "\uAC1B")]
    public void Letters_of_Hangul_make_a_syllable(string written, string kept) => Assert.Equal(kept, CleanText.Of(written));

    [Theory]
    [InlineData("\uAC00\u0301")]
    [InlineData("\uAC01\u0301")]
    [InlineData("\uB0D8\u0301")]
    [InlineData("\uD7A3\u0301")]
    [InlineData("\uD7A4\u0301")]
    public void A_syllable_beside_a_mark_stays_whole(string written) => Assert.Equal(written, CleanText.Of(written));

    [Theory]
    [InlineData("\u1113\u1161")]
    [InlineData("\u1100\u1176")]
    [InlineData("\uAC00\u11A7")]
    [InlineData("\uAC00\u11C3")]
    [InlineData("\uAC01\u11A8")]
    [InlineData("\uAC01\u1161")]
    public void Letters_that_make_no_syllable_stay_apart(string written)
    {
        Assert.Equal(written, CleanText.Of(written));
        Assert.Equal(written + "\u00E1", CleanText.Of(written + "a\u0301"));
    }
}
