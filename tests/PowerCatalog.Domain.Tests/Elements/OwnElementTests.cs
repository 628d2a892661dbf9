using PowerCatalog.Domain.Elements;
using PowerCatalog.Testing;

namespace PowerCatalog.Domain.Tests.Elements;

public sealed class OwnElementTests
{
    [Theory]
    [InlineData("承办人", "承办人")]
    [InlineData(" 备注（内部）* ", "备注（内部）")]
    [InlineData("办理\n说明：", "办理说明")]
    [InlineData("", null)]
    [InlineData("　", null)]
    [InlineData("\uFE0F", null)]
    [InlineData("OWN:x", null)]
    [InlineData("一二三四五六七八九十一二三四五六七八九十一二三四五六七八九十一二三四五六七八九十", "一二三四五六七八九十一二三四五六七八九十一二三四五六七八九十一二三四五六七八九十")]
    [InlineData("一二三四五六七八九十一二三四五六七八九十一二三四五六七八九十一二三四五六七八九十一", null)]
    public void A_name_is_a_heading_on_one_line_of_at_most_40_characters(string heading, string? name)
    {
        Assert.Equal(name is not null, OwnElement.TryName(heading, out var read));
        Assert.Equal(name, read);
    }

    [Theory]
    [InlineData("own:承办人", true)]
    [InlineData("own:", false)]
    [InlineData("own: 承办人", false)]
    [InlineData("own:own:承办人", false)]
    [InlineData("phone", false)]
    public void A_key_is_own_and_a_name_in_recorded_form(string key, bool isOwn) =>
        Assert.Equal(isOwn ? "承办人" : null, OwnElement.Of(key)?.Zh);

    [Theory]
    [InlineData("本地要素：承办人", "承办人")]
    [InlineData("本地要素 : 承办人", "承办人")]
    [InlineData("承办人", null)]
    [InlineData("要素：承办人", null)]
    public void A_marked_text_says_what_it_marks(string text, string? name) => Assert.Equal(name, OwnElement.Unmarked(text));

    [Fact]
    public void Names_are_found_in_any_spelling_and_keep_the_first()
    {
        var own = new OwnElements(["own:备注（内部）"]);
        Assert.Equal("own:备注（内部）", own.Find("备注(内部)"));
        Assert.Equal("own:备注（内部）", own.KeyOf("备注〔内部〕"));
        Assert.Null(own.Find("备注"));
        Assert.Equal("own:备注", own.KeyOf("备注"));
    }

    [Theory]
    [InlineData("承诺时限", true)]
    [InlineData("联系电话", true)]
    [InlineData("备注", true)]
    [InlineData("实施机关", true)]
    [InlineData("是否暂停", true)]
    [InlineData("列入清单日期", true)]
    [InlineData("清单版本", true)]
    [InlineData("是否暂编码", true)]
    [InlineData("流程调整", false)]
    [InlineData("编号", false)]
    [InlineData("承办人", false)]
    public void A_name_that_lists_know_is_taken(string name, bool taken) => Assert.Equal(taken, TestReference.Data.IsTaken(name));

    [Fact]
    public void A_power_shows_the_elements_of_the_schema_first_and_its_own_by_their_names()
    {
        var values = ElementValues.Of([new("own:乙", "2"), new("phone", "1"), new("own:丙", "3"), new("legalBasis", "x")]);
        Assert.Equal(["legalBasis", "phone", "own:丙", "own:乙"], TestReference.Data.Elements.Of(values).Select(element => element.Key));
    }
}
