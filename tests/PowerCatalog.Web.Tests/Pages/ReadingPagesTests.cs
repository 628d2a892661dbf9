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

    [Theory]
    [InlineData("zh-CN", "除另注明外，各项内容均由", "上一版：", "更正前")]
    [InlineData("en", "Unless it says otherwise, all of it was set by", "Before: from", "Before the correction")]
    public async Task A_power_says_its_decision_once_and_leads_to_its_versions(string language, string once, string before, string never)
    {
        using var browser = new Browser(Server, language);
        var page = await browser.GoAsync($"{Root}/powers/640300-01-001");
        Assert.Contains(once, page, StringComparison.Ordinal);
        Assert.Contains(before, page, StringComparison.Ordinal);
        Assert.DoesNotContain(never, page, StringComparison.Ordinal);
        Assert.Single(page.Split("class=\"setby\"").Skip(1));
        var then = await browser.GoAsync($"{Root}/powers/640300-01-001?on=2021-03-01");
        Assert.DoesNotContain(before, then, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("fromOn=2021-03-01&toOn=2021-06-01", "<del>10</del>", SampleCatalog.Number)]
    [InlineData("fromOn=2021-06-01&toOn=2021-03-01", "<ins>10</ins>", SampleCatalog.Number)]
    [InlineData("fromOn=2021-06-01&toOn=2021-07-01", "没有差别", "食品经营许可")]
    [InlineData("fromOn=1999-01-01&toOn=1999-01-02", "两个日期它都不在清单上", "食品经营许可")]
    public async Task One_power_is_compared_on_two_days_from_its_page(string days, string shown, string with)
    {
        using var browser = new Browser(Server);
        var page = await browser.GoAsync($"{Root}/powers/640300-01-001/compare?{days}");
        Assert.Contains(shown, page, StringComparison.Ordinal);
        Assert.Contains(with, page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_difference_names_its_decision_and_reconciles_backwards_as_forwards()
    {
        using var browser = new Browser(Server);
        foreach (var days in (string[])["fromOn=2021-03-01&toOn=2021-06-01", "fromOn=2021-06-01&toOn=2021-03-01"])
        {
            var compared = (await Server.GetAsync($"{RunningServer.Api}/compare?{days}")).GetProperty("comparison");
            Assert.True(compared.GetProperty("reconciliation").GetProperty("agrees").GetBoolean(), compared.ToString());
            Assert.All(
                compared.GetProperty("decisions").EnumerateArray(),
                decided => Assert.Equal(
                    SampleCatalog.Number,
                    Assert.Single(decided.GetProperty("adjustments").EnumerateArray()).GetProperty("documentNumber").GetString()));
            var page = await browser.GoAsync($"{Root}/audit/compare?{days}");
            Assert.Equal(page.Split("class=\"compared\"").Length, page.Split("决定：").Length);
        }
    }

    [Fact]
    public async Task A_card_for_the_hall_stands_alone_with_its_basis_and_address()
    {
        using var browser = new Browser(Server);
        var card = await browser.GoAsync($"{Root}/townships/{Reference.Township}/card");
        Assert.DoesNotContain("<nav", card, StringComparison.Ordinal);
        var address = $"{Server.Address}640300/townships/{Reference.Township}";
        foreach (var text in (string[])[SampleCatalog.Number, "监督电话", address, "二维码", "清单版本"])
            Assert.Contains(text, card, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_printed_says_what_it_is_as_of_when_and_by_which_digest_it_is_checked()
    {
        using var browser = new Browser(Server);
        var page = await browser.GoAsync($"{Root}/powers?on=2021-06-01");
        var log = await Server.GetAsync($"{RunningServer.Api}/log");
        var printed = page[page.IndexOf("class=\"printed\"", StringComparison.Ordinal)..];
        Assert.Contains("2021年6月1日", printed, StringComparison.Ordinal);
        Assert.Contains(log.GetProperty("log").GetProperty("root").GetString()![..32], printed, StringComparison.Ordinal);
        Assert.Contains("/640300/powers?on=2021-06-01", printed, StringComparison.Ordinal);
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
    public async Task The_reason_of_a_removal_has_a_column_of_its_own_in_tables()
    {
        var table = await Server.Http.GetStringAsync(
            new Uri("/api/v1/catalogs/640300/powers/640300-02-001/history.csv", UriKind.Relative), TestContext.Current.CancellationToken);
        var rows = table.Split('\n', StringSplitOptions.RemoveEmptyEntries).Where(row => row[0] != '#').Select(row => row.Split(','))
            .ToList();
        var removal = rows.Single(row => row.Contains("减少"));
        Assert.Equal(("", "取消"), (removal[Array.IndexOf(rows[0], "变更后")], removal[Array.IndexOf(rows[0], "理由")]));
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
