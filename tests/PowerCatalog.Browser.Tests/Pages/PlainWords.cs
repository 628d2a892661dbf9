using PowerCatalog.Browser.Looking;
using PowerCatalog.Browser.Tests.Support;

namespace PowerCatalog.Browser.Tests.Pages;

/// <summary>The words of every page: for people, and in one language.</summary>
public sealed class PlainWords(Site site)
{
    [Theory]
    [MemberData(nameof(Views.PagesByLanguage), MemberType = typeof(Views))]
    public async Task No_page_speaks_words_of_programs_or_of_another_language(string page, string language)
    {
        var look = await site.LookAsync(page, new View(language, View.Wide));
        Assert.True(look.MachineWords.Count == 0, "Words of programs:\n" + string.Join('\n', look.MachineWords));
        Assert.True(look.Foreign.Count == 0, "Words of another language:\n" + string.Join('\n', look.Foreign));
        Assert.True(look.Untranslated.Count == 0, "Values of closed sets:\n" + string.Join('\n', look.Untranslated));
    }

    [Theory]
    [InlineData("参数 on 的值“昨天”不对", true)]
    [InlineData("可用命令 powercatalog report 2021 --stated 核对", true)]
    [InlineData("draft-not-found (404)", true)]
    [InlineData("已有的清单见 /api/v1/catalogs", true)]
    [InlineData("power.unknown", true)]
    [InlineData("as known now (revision 7,936)", false)]
    [InlineData("按最新所知（版本 7,936）", false)]
    public void Words_of_programs_are_told_from_those_of_people(string text, bool isOfMachines) =>
        Assert.Equal(isOfMachines, WordRules.IsOfMachines(text, ["power.unknown"]));

    [Fact]
    public async Task A_fault_that_is_planted_is_found()
    {
        var view = new View("en", View.Wide);
        await using var window = await site.OpenAsync("powers", view);
        await window.Page.EvaluateAsync("""
            () => document.querySelector('main').insertAdjacentHTML(
              'afterbegin', '<p>金银滩镇</p><p lang="zh-CN">20个工作日</p><p>--stated</p>')
            """);
        var (machine, foreign, untranslated) = await Words.OfAsync(window.Page, view);
        Assert.Contains(machine, text => text.Contains("--stated", StringComparison.Ordinal));
        Assert.Contains(foreign, text => text.Contains("金银滩镇", StringComparison.Ordinal));
        Assert.Contains(untranslated, text => text.Contains("20个工作日", StringComparison.Ordinal));
    }
}
