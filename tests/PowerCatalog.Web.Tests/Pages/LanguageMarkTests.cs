using PowerCatalog.Domain.Elements;
using PowerCatalog.Listings.Words;
using PowerCatalog.Web.Layout.Frame;

namespace PowerCatalog.Web.Tests.Pages;

/// <summary>Chinese on English pages.</summary>
public sealed class LanguageMarkTests
{
    private const string Mark = "<span lang=\"zh-CN\">";

    [Theory]
    [InlineData("<p>by 吴政发〔2021〕5号 from 2021</p>", $"<p>by {Mark}吴政发〔2021〕5号</span> from 2021</p>")]
    [InlineData("<p>nothing</p>", "<p>nothing</p>")]
    [InlineData("<bdi lang=\"zh-CN\">金银滩镇</bdi>", "<bdi lang=\"zh-CN\">金银滩镇</bdi>")]
    [InlineData("<bdi lang=\"zh-CN\"><mark>金</mark>银</bdi>", "<bdi lang=\"zh-CN\"><mark>金</mark>银</bdi>")]
    [InlineData("<option value=\"D1\">市水务局</option>", "<option lang=\"zh-CN\" value=\"D1\">市水务局</option>")]
    [InlineData("<option>newest: 吴政发</option>", "<option>newest: 吴政发</option>")]
    [InlineData("<p>a<br>水</p>", $"<p>a<br>{Mark}水</span></p>")]
    [InlineData("<!-- 水 --><p>水</p>", $"<!-- 水 --><p>{Mark}水</span></p>")]
    [InlineData("<p title=\"水\">x</p>", "<p title=\"水\">x</p>")]
    [InlineData("<html lang=\"en\"><p>水</p></html>", $"<html lang=\"en\"><p>{Mark}水</span></p></html>")]
    public void Chinese_text_says_that_it_is(string html, string marked) => Assert.Equal(marked, LanguageMarks.Of(html));

    [Theory]
    [InlineData(ElementType.Flag, "是", "yes")]
    [InlineData(ElementType.Flag, "否", "no")]
    [InlineData(ElementType.Limit, "20工作日", "20 working days")]
    [InlineData(ElementType.Limit, "1个工作日", "1 working day")]
    [InlineData(ElementType.Limit, "3-5工作日", "3 to 5 working days")]
    [InlineData(ElementType.Limit, "30自然日", "30 days")]
    [InlineData(ElementType.Limit, "当场办结", "at once")]
    [InlineData(ElementType.Limit, "无", "none")]
    [InlineData(ElementType.Limit, "20工作日（不含公示时间）", "20工作日（不含公示时间）")]
    [InlineData(ElementType.Line, "是", "是")]
    public void A_value_of_a_closed_set_has_an_english_word_and_open_text_has_none(ElementType type, string value, string english)
    {
        var words = ElementWords.Of(new Element("any", type, "任一", "Any", "basic"), value);
        Assert.Equal((value, english), (words.Zh, words.En));
    }

    [Theory]
    [InlineData("市级、县级", "municipal, county")]
    [InlineData("市级、其他", "市级、其他")]
    public void Levels_are_translated_together_or_not_at_all(string value, string english) =>
        Assert.Equal(english, ElementWords.Of(new Element("level", ElementType.Line, "行使层级", "Level", "basic"), value).En);
}
