using System.Net;
using System.Text;
using System.Xml.Linq;
using PowerCatalog.Web.Tests.Support;

namespace PowerCatalog.Web.Tests.Pages;

public sealed class ReadingPagesTests(SampleCatalog sample) : IClassFixture<SampleCatalog>
{
    private const string Root = "/640300";

    private RunningServer Server => sample.Server;

    [Fact]
    public async Task Each_filter_says_how_many_it_leaves()
    {
        using var browser = new Browser(Server);
        var page = await browser.GoAsync($"{Root}/powers?department=市场监督管理局");
        Assert.Contains("行政许可 <span class=\"count\">1</span>", page, StringComparison.Ordinal);
        Assert.Contains("行政检查 <span class=\"count\">1</span>", page, StringComparison.Ordinal);
        Assert.Contains("<bdi>城市管理局</bdi> <span class=\"count\">1</span>", page, StringComparison.Ordinal);
        Assert.Contains("<strong>2</strong>", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_comes_down_is_what_is_shown_in_its_order()
    {
        using var browser = new Browser(Server);
        var csv = Encoding.UTF8.GetString(await browser.FileAsync($"{Root}/powers.csv?sort=code&desc=true&family=power&on=2021-03-01"));
        Assert.Equal(
            ["640300-02-002", "640300-02-001", "640300-01-001"],
            csv.Split('\n').Skip(1).Where(line => line.Length > 1).Select(line => line.Trim('"').Split(',')[0].Trim('"')));
        await browser.FileAsync($"{Root}/powers.xlsx?q=食品");
        await browser.GoAsync($"{Root}/powers.csv?page=2", HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task A_power_shows_who_set_each_element_and_what_it_said_before()
    {
        using var browser = new Browser(Server);
        var page = await browser.GoAsync($"{Root}/powers/640300-01-001");
        Assert.Contains("<dt>承诺时限</dt>", page, StringComparison.Ordinal);
        Assert.Contains($"/640300/decisions/{Uri.EscapeDataString(SampleCatalog.Number)}", page, StringComparison.Ordinal);
        Assert.Contains("<del>10</del>", page, StringComparison.Ordinal);
        Assert.Contains("<ins>5</ins>", page, StringComparison.Ordinal);
        Assert.Contains("《食品安全法》", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_power_that_is_off_the_list_still_has_its_life()
    {
        using var browser = new Browser(Server);
        var page = await browser.GoAsync($"{Root}/powers/640300-02-001");
        Assert.Contains("这一天它不在清单上", page, StringComparison.Ordinal);
        Assert.Contains("<bdi>取消</bdi>", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_township_sees_what_it_was_given_apart_from_what_the_law_gives_it()
    {
        using var browser = new Browser(Server);
        var page = await browser.GoAsync($"{Root}/townships/{Reference.Township}");
        var (given, statutory) = (
            page.IndexOf("对违法建设的处罚", StringComparison.Ordinal), page.IndexOf("农村村民建住宅用地审批", StringComparison.Ordinal));
        Assert.InRange(given, 0, statutory);
        Assert.Contains("《土地管理法》第六十二条", page, StringComparison.Ordinal);
        // A law of 2024 gave nothing in 2021.
        Assert.Contains("农村集体经济组织章程备案", page, StringComparison.Ordinal);
        Assert.DoesNotContain(
            "农村集体经济组织章程备案", await browser.GoAsync($"{Root}/townships/{Reference.Township}?on=2021-06-01"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_visitor_is_told_what_changed_since_the_last_visit()
    {
        using var browser = new Browser(Server);
        Assert.DoesNotContain("您上次查看", await browser.GoAsync($"{Root}/townships/{Reference.Township}"), StringComparison.Ordinal);
        browser.Cookies.Add(Server.Address, new Cookie("visits", $"{Reference.Township}-20210401-00010101"));
        var page = await browser.GoAsync($"{Root}/townships/{Reference.Township}");
        Assert.Contains("您上次查看是2021年4月1日", page, StringComparison.Ordinal);
        Assert.Contains("此后有 1 处变化", page, StringComparison.Ordinal);
        // Looking again on the same day forgets nothing.
        Assert.Contains("您上次查看是2021年4月1日", await browser.GoAsync($"{Root}/townships/{Reference.Township}"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("x")]
    [InlineData("640302101000-20210401-2021")]
    [InlineData("640302101000-99999999-20210101.x-y-z")]
    public async Task A_visit_that_cannot_be_read_counts_as_none(string cookie)
    {
        using var browser = new Browser(Server);
        browser.Cookies.Add(Server.Address, new Cookie("visits", cookie));
        Assert.DoesNotContain("您上次查看", await browser.GoAsync($"{Root}/townships/{Reference.Township}"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_feed_of_a_township_has_an_entry_for_each_decision()
    {
        using var browser = new Browser(Server);
        var feed = XDocument.Parse(await browser.GoAsync($"{Root}/townships/{Reference.Township}/feed.atom"));
        Assert.Equal("application/atom+xml", browser.Last.Content.Headers.ContentType?.MediaType);
        XNamespace atom = "http://www.w3.org/2005/Atom";
        var entries = feed.Root!.Elements(atom + "entry").ToList();
        Assert.Contains(
            SampleCatalog.Number,
            entries.Single(entry => entry.Element(atom + "content")!.Value.Contains("赋权 对违法建设的处罚", StringComparison.Ordinal))
                .Element(atom + "title")!.Value,
            StringComparison.Ordinal);
        Assert.Equal(entries.Count, entries.Select(entry => entry.Element(atom + "id")!.Value).Distinct().Count());
        Assert.All(entries, entry => Assert.NotNull(entry.Element(atom + "updated")));
    }

    [Fact]
    public async Task A_decision_shows_its_dates_counts_and_every_line()
    {
        using var browser = new Browser(Server);
        var page = await browser.GoAsync($"{Root}/decisions/{sample.Changed}");
        foreach (var text in (string[])["2021年5月1日", "增加（项）", "减少（项）", "赋权", "食品生产检查", "对无照经营的处罚", "<del>10</del>", "<ins>5</ins>"])
            Assert.Contains(text, page, StringComparison.Ordinal);
        Assert.Contains(
            SampleCatalog.Number, await browser.GoAsync($"{Root}/decisions/{Uri.EscapeDataString(SampleCatalog.Number)}"),
            StringComparison.Ordinal);
        await browser.GoAsync($"{Root}/decisions/none", HttpStatusCode.NotFound);
    }

    [Theory]
    [InlineData("食", "食品经营许可")]
    [InlineData("食品", "《食品安全法》")]
    [InlineData("郭家", "郭家桥镇")]
    [InlineData("城管", null)]
    [InlineData("城市管理", "城市管理局")]
    [InlineData("5号", "关于调整权责清单的决定")]
    public async Task One_box_finds_everything_by_a_character_or_two(string text, string? found)
    {
        using var browser = new Browser(Server);
        foreach (var part in (string[])["", "&part=results"])
        {
            var page = await browser.GoAsync($"{Root}/search?q={Uri.EscapeDataString(text)}{part}");
            if (found is null) Assert.Contains("没有找到", page, StringComparison.Ordinal);
            else Assert.Contains($"<bdi>{found}</bdi></a>", Unmarked(page), StringComparison.Ordinal);
            Assert.Equal(part.Length == 0, page.Contains("<html", StringComparison.Ordinal));
        }
    }

    private static string Unmarked(string page) =>
        page.Replace("<mark>", "", StringComparison.Ordinal).Replace("</mark>", "", StringComparison.Ordinal);
}
