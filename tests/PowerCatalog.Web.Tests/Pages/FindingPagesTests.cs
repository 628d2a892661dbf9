using PowerCatalog.Web.Tests.Support;

namespace PowerCatalog.Web.Tests.Pages;

public sealed class FindingPagesTests(SampleCatalog sample) : IClassFixture<SampleCatalog>
{
    private const string Root = "/640300";

    private RunningServer Server => sample.Server;

    [Fact]
    public async Task What_was_sought_is_marked_in_the_list()
    {
        using var browser = new Browser(Server);
        var page = await browser.GoAsync($"{Root}/powers?q=食品");
        Assert.Contains("<mark>食品</mark>经营许可", page, StringComparison.Ordinal);
        Assert.Contains("《中华人民共和国<mark>食品</mark>安全法》", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<mark>", await browser.GoAsync($"{Root}/powers"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/search?q=违章建筑")]
    [InlineData("/powers?q=违章建筑")]
    public async Task A_plain_word_finds_the_power_and_the_page_says_how(string address)
    {
        using var browser = new Browser(Server);
        var page = await browser.GoAsync(Root + address);
        Assert.Contains("对<mark>违法建设</mark>的处罚", page, StringComparison.Ordinal);
        Assert.Contains("按群众用语对照表，也查找：", page, StringComparison.Ordinal);
        Assert.Contains(
            "by the dictionary of plain words also stands for: ", await browser.GoAsync($"{Root}{address}&lang=en"),
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/search?q=无照经营", "2021-05-01起不在清单上")]
    [InlineData("/powers?q=无照经营", "2021-05-01起不在清单上")]
    [InlineData("/search?q=经营备案", "2099-01-01起")]
    public async Task Powers_of_other_days_are_found_and_marked(string address, string mark)
    {
        using var browser = new Browser(Server);
        Assert.Contains($"<strong class=\"flag\">{mark}</strong>", await browser.GoAsync(Root + address), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_power_says_at_its_head_who_may_act_where()
    {
        using var browser = new Browser(Server);
        var page = await browser.GoAsync($"{Root}/powers/640300-02-002");
        Assert.Contains("由谁实施：", page, StringComparison.Ordinal);
        Assert.Contains(
            "在<bdi>利通区郭家桥镇</bdi>由乡镇（街道）以自己名义实施（至2098年12月31日）；其余地方由<bdi>城市管理局</bdi>实施。", page, StringComparison.Ordinal);
        Assert.DoesNotContain("由谁实施：", await browser.GoAsync($"{Root}/powers/640300-01-001"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_townships_list_has_a_filter_that_works_as_a_form()
    {
        using var browser = new Browser(Server);
        var address = $"{Root}/townships/{Reference.Township}";
        Assert.Contains("<option value=\"penalty\"", await browser.GoAsync(address), StringComparison.Ordinal);
        var page = await browser.GoAsync($"{address}?q=违法建设&department=&category=penalty&mode=&inWhoseName=");
        Assert.Contains("<mark>违法建设</mark>", page, StringComparison.Ordinal);
        Assert.Contains("没有符合条件的职权", await browser.GoAsync($"{address}?category=permit"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_list_is_filtered_by_what_is_coming()
    {
        using var browser = new Browser(Server);
        var page = await browser.GoAsync($"{Root}/powers?coming=true");
        Assert.Contains("<strong>2</strong>", page, StringComparison.Ordinal);
        Assert.Contains("将有变化：是", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_name_leads_to_its_power_in_addresses()
    {
        using var browser = new Browser(Server);
        var page = await browser.GoAsync($"{Root}/powers/{Uri.EscapeDataString("食品经营许可")}");
        Assert.Contains("640300-01-001", page, StringComparison.Ordinal);
    }
}
