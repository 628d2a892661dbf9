using System.Text;
using CsCheck;
using PowerCatalog.Domain.Text;
using PowerCatalog.Testing;

namespace PowerCatalog.Domain.Tests.Text;

public sealed class CleanTextTests
{
    // Characters that have been trouble: blanks of all kinds, invisible ones, combining marks, Hangul jamo, compatibility ideographs and
    // surrogates.
    private static readonly Gen<string> Awkward = Gen.OneOf([
        .. "a吴é 1〔"
            + "〕\t\n\r\u000B\u0085\u00A0\u00AD\u0301\u0323\u0327\u1100\u1161"
            + "\u11A8\u1680\u180E\u2003\u200B\u200D\u200E\u2028\u2060\u202E\u2067\u3000\u3099か"
            + "\uD800\uDC00\uD834\uDD5E\uF900\uFA0E\uFEFF\u212B\u0958\uAC00\u0000\u007F"]).Array[0, 12].Select(chars => new string(chars));

    [Theory]
    [InlineData("cafe\u0301", "café")]
    [InlineData("\u212B", "\u00C5")]
    [InlineData("\uF900", "\u8C48")]
    [InlineData("\u1100\u1161\u11A8", "\uAC01")]
    [InlineData("e\u0323\u0302", "\u1EC7")]
    [InlineData("\u0958", "\u0915\u093C")]
    public void Text_is_composed_so_that_what_looks_the_same_is_the_same(string written, string kept) =>
        Assert.Equal(kept, CleanText.Of(written));

    [Theory]
    [InlineData("\u200B渝府办发〔2019〕9号", "渝府办发〔2019〕9号")]
    [InlineData("\u200D渝肺炎指办发〔2022〕92号\uFEFF", "渝肺炎指办发〔2022〕92号")]
    [InlineData("吴\u2060政\u00AD发", "吴政发")]
    [InlineData("\u200B", "")]
    public void Zero_width_characters_go(string written, string kept) => Assert.Equal(kept, CleanText.Of(written));

    [Theory]
    [InlineData("abc\u202Edef", "abcdef")]
    [InlineData("\u200E吴\u200F政\u2066发\u2069", "吴政发")]
    public void Marks_that_reorder_text_go(string written, string kept) => Assert.Equal(kept, CleanText.Of(written));

    [Fact]
    public void What_an_invisible_character_held_apart_is_composed() => Assert.Equal("é", CleanText.Of("e\u200B\u0301"));

    // Not a theory: attributes are stored as UTF-8, in which there is no lone surrogate.
    [Fact]
    public void A_lone_surrogate_becomes_a_replacement_character() => Assert.All(
        new[]
        {
            ("\uD800", "\uFFFD"), ("吴\uDC00忠", "吴\uFFFD忠"), ("ok\uD834", "ok\uFFFD"), ("😀\uDE00", "😀\uFFFD"),
            ("\uD83D😀", "\uFFFD😀"),
        },
        pair => Assert.Equal(pair.Item2, CleanText.Of(pair.Item1)));

    [Theory]
    [InlineData("  吴忠\u3000 ", "吴忠")]
    [InlineData("吴\u00A0忠", "吴 忠")]
    [InlineData("吴\u2003忠", "吴 忠")]
    [InlineData("吴\u2028忠", "吴 忠")]
    [InlineData("一 \r\n  二\r三", "一\n二\n三")]
    [InlineData("\n\n一\n\n", "一")]
    [InlineData("尾\t", "尾")]
    public void Blanks_of_every_kind_are_spaces_and_lines_are_trimmed(string written, string kept) =>
        Assert.Equal(kept, CleanText.Of(written));

    [Theory]
    [InlineData(null, "")]
    [InlineData("一\n二", "一二")]
    [InlineData("一\nb", "一 b")]
    [InlineData("a\n二", "a 二")]
    [InlineData("（一）\n二", "（一）二")]
    [InlineData("一  二\t三", "一 二 三")]
    public void One_line_joins_runs_of_blanks_by_one_space_and_lines_of_chinese_by_none(string? written, string kept) =>
        Assert.Equal(kept, CleanText.OneLine(written));

    [Theory]
    [InlineData("a\u0001b", "ab")]
    [InlineData("a\u001Fb", "ab")]
    [InlineData("a\u007Fb", "ab")]
    [InlineData("a\u0086b", "ab")]
    [InlineData("a\u009Fb", "ab")]
    [InlineData("a\u00A0b", "a b")]
    [InlineData(" a", "a")]
    [InlineData("a ", "a")]
    [InlineData("a~b¡c", "a~b¡c")]
    [InlineData("a  b", "a  b")]
    public void Control_characters_go_and_what_can_be_seen_stays(string written, string kept) => Assert.Equal(kept, CleanText.Of(written));

    [Fact]
    public void No_invisible_character_stays() => Assert.All(
        "\u200B\u200C\u200D\u2060\uFEFF\u00AD\u200E\u200F\u202A\u202B\u202C\u202D\u202E\u2066\u2067\u2068\u2069",
        invisible => Assert.Equal("吴忠", CleanText.Of($"吴{invisible}忠")));

    [Theory]
    [InlineData("😀")]
    [InlineData("吴😀忠")]
    public void A_pair_of_surrogates_stays(string text) => Assert.Equal(text, CleanText.Of(text));

    [Fact]
    public void Cleaning_twice_is_cleaning_once() => Property.Holds(Awkward, text =>
    {
        var once = CleanText.Of(text);
        return CleanText.Of(once) == once && CleanText.OneLine(CleanText.OneLine(text)) == CleanText.OneLine(text);
    }, 5_000);

    [Fact]
    public void What_is_kept_has_no_invisible_character_no_control_and_no_lone_surrogate() => Property.Holds(Awkward, text =>
    {
        var kept = CleanText.Of(text);
        return !kept.Any("\u200B\u200D\u200E\u202E\u2060\u2067\uFEFF\u00AD\r\t\u0000\u007F\u0085\u3000\u00A0\u2003\u2028".Contains)
            && kept.EnumerateRunes().Count() == Encoding.UTF32.GetByteCount(kept) / 4
            && kept == Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(kept));
    }, 5_000);

    [Theory]
    [InlineData("取⽔许可（⼤型⼯程）", "取水许可（大型工程）")]
    [InlineData("⽤⽔定额", "用水定额")]
    [InlineData("⻋辆", "车辆")]
    [InlineData("２０个工作日", "20个工作日")]
    [InlineData("吴政发﹝2023﹞41号", "吴政发〔2023〕41号")]
    [InlineData("甲﹐乙", "甲，乙")]
    [InlineData("甲︵乙︶", "甲（乙）")]
    public void Characters_that_look_and_read_the_same_are_the_ordinary_ones(string written, string kept) =>
        Assert.Equal(kept, CleanText.Of(written));

    [Theory]
    [InlineData("第①项")]
    [InlineData("50㎡")]
    [InlineData("（一）甲：乙；丙！")]
    [InlineData("大𣲗𠅤村")]
    [InlineData("葛󠄀洲坝")]
    public void Characters_that_read_differently_stay(string written) => Assert.Equal(written, CleanText.Of(written));
}
