using System.Net;
using System.Text;
using System.Text.Json;
using PowerCatalog.Domain.Adjustments;
using PowerCatalog.Web.Tests.Support;

namespace PowerCatalog.Web.Tests;

/// <summary>Counties, zones, departments and territories on every face that tells who exercises a power.</summary>
public sealed class ReceiverTests : IAsyncLifetime
{
    private const string Root = "/640300";

    private RunningServer Server { get; set; } = null!;

    public async ValueTask InitializeAsync()
    {
        Server = await RunningServer.StartAsync();
        await Server.RecordAsync(
            Drafts.List().Power("A-1", "食品经营许可", "行政许可", "市场监督管理局").Power("A-2", "食品生产许可", "行政许可", "市场监督管理局"));
        await Server.RecordAsync(
            Drafts.Adjustment("吴政发〔2021〕5号", "2021-05-01").Line(
                LineKind.Delegate, ("code", "A-1"), ("receivers", "利通区、太阳山开发区管委会、利通区教育局、特定区域"), ("townships", "郭家桥镇"), ("mode", "下放"),
                ("scope", "中心城区范围")));
    }

    public ValueTask DisposeAsync() => Server.DisposeAsync();

    [Fact]
    public async Task A_power_comes_with_its_receivers_beside_the_townships()
    {
        var power = await Server.GetAsync($"{RunningServer.Api}/powers/A-1");
        Assert.Equal("郭家桥镇", Assert.Single(power.GetProperty("townships").EnumerateArray()).GetProperty("name").GetString());
        var receivers = power.GetProperty("otherReceivers").EnumerateArray().ToList();
        Assert.Equal(
            [("county", "640302", "利通区"), ("zone", null, "太阳山开发区"), ("department", null, "利通区教育局"), ("area", null, "中心城区范围")],
            receivers.Select(receiver => (Text(receiver, "kind"), Text(receiver, "code"), Text(receiver, "name"))));
        Assert.Equal(
            ["640302", "太阳山开发区", "利通区教育局", "中心城区范围"], receivers.Select(receiver => Text(receiver, "key")));
        Assert.All(
            receivers,
            receiver => Assert.Equal(
                ("handedDown", "receiver", "中心城区范围", "2021-05-01"),
                (Text(receiver, "mode"), Text(receiver, "inWhoseName"), Text(receiver, "scope"), Text(receiver, "since"))));
    }

    [Theory]
    [InlineData("利通区", 1)]
    [InlineData("640302", 1)]
    [InlineData("太阳山开发区", 1)]
    [InlineData("郭家桥镇", 1)]
    public async Task The_list_and_its_files_are_filtered_by_receiver(string receiver, int found)
    {
        Assert.Equal(found, (await Server.GetAsync($"{RunningServer.Api}/powers?receiver={receiver}")).GetProperty("total").GetInt32());
        using var browser = new Browser(Server);
        var csv = Encoding.UTF8.GetString(await browser.FileAsync($"{Root}/powers.csv?receiver={receiver}"));
        Assert.Equal(found, csv.Split('\n').Skip(1).Count(line => line.Contains("A-1", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("receiver=太阳山开发局", "参数 receiver：没有名称或代码为“太阳山开发局”的承接单位。您是不是指“太阳山开发区”？")]
    [InlineData("receiver=郭家桥真", "参数 receiver：没有名称或代码为“郭家桥真”的承接单位。您是不是指“郭家桥镇”？")]
    [InlineData("department=无此部门", "参数 department：没有名称或编码为“无此部门”的部门。")]
    public async Task A_name_in_the_filter_that_nobody_has_is_refused_on_every_face(string filter, string said)
    {
        foreach (var path in (string[])["/powers", "/powers.csv", "/powers.xlsx"])
            Assert.Equal(said, Text(await Server.ProblemAsync($"{RunningServer.Api}{path}?{filter}", 400, "query-refused"), "detail"));
        using var page = await Server.SendAsync(HttpMethod.Get, $"{Root}/powers?{filter}");
        Assert.Equal(HttpStatusCode.BadRequest, page.StatusCode);
        Assert.Contains(said, await page.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_page_of_a_power_names_each_and_leads_to_what_it_exercises()
    {
        using var browser = new Browser(Server);
        var page = await browser.GoAsync($"{Root}/powers/A-1");
        Assert.Contains("由 4 个其他承接单位行使", page, StringComparison.Ordinal);
        Assert.Contains("利通区教育局", page, StringComparison.Ordinal);
        Assert.Contains("承接单位名义", page, StringComparison.Ordinal);
        Assert.Contains("中心城区范围", page, StringComparison.Ordinal);
        Assert.Contains($"{Root}/receivers/640302", page, StringComparison.Ordinal);
        Assert.Contains("由 640302 行使", await browser.GoAsync($"{Root}/powers?receiver=640302"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("640302", "利通区", "县（市、区）")]
    [InlineData("利通区人民政府", "利通区", "县（市、区）")]
    [InlineData("太阳山开发区管委会", "太阳山开发区", "开发区")]
    [InlineData("利通区教育局", "利通区教育局", "部门")]
    [InlineData("中心城区范围", "中心城区范围", "特定区域")]
    public async Task Each_has_a_page_of_what_it_exercises_its_changes_a_card_and_a_feed(string asked, string name, string kind)
    {
        using var browser = new Browser(Server);
        var page = await browser.GoAsync($"{Root}/receivers/{asked}");
        Assert.Matches($"{name}(</[a-z]+>)* <span class=\"thin\">可以行使什么", page);
        foreach (var said in (string[])[kind, "食品经营许可", "承接单位名义", "下放", "吴政发〔2021〕5号"])
            Assert.Contains(said, page, StringComparison.Ordinal);
        Assert.DoesNotContain("法律直接规定", page, StringComparison.Ordinal);
        Assert.Contains("aria-current=\"true\">乡镇", page, StringComparison.Ordinal);
        var links = Browser.Links(page).Where(
            link => link.Contains("/receivers/", StringComparison.Ordinal) && !link.Contains("lang=", StringComparison.Ordinal)).ToList();
        Assert.Contains(links, link => link.EndsWith("/changes", StringComparison.Ordinal));
        foreach (var link in links) await browser.FileAsync(WebUtility.HtmlDecode(link));
        Assert.Contains("食品经营许可", await browser.GoAsync($"{Root}/receivers/{asked}/changes?since=2021-04-30"), StringComparison.Ordinal);
        Assert.Contains("食品经营许可", await browser.GoAsync($"{Root}/receivers/{asked}/card"), StringComparison.Ordinal);
        Assert.Contains($"{name}：行使职权的变化", await browser.GoAsync($"{Root}/receivers/{asked}/feed.atom"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task They_are_listed_below_the_townships_and_found_by_the_search()
    {
        using var browser = new Browser(Server);
        var page = await browser.GoAsync($"{Root}/townships");
        foreach (var said in (string[])["其他承接单位", $"{Root}/receivers/640302\">", "开发区</h3>", "县（市、区）和开发区的部门</h3>", "特定区域</h3>"])
            Assert.Contains(said, page, StringComparison.Ordinal);
        Assert.Contains($"{Root}/receivers/", await browser.GoAsync($"{Root}/search?q=太阳山"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_API_answers_for_each_as_for_a_township()
    {
        var list = (await Server.GetAsync($"{RunningServer.Api}/receivers")).GetProperty("items").EnumerateArray();
        Assert.Equal(
            [("county", "640302", "利通区"), ("zone", "太阳山开发区", "太阳山开发区"), ("department", "利通区教育局", "利通区教育局"),
                ("area", "中心城区范围", "中心城区范围")],
            list.Select(receiver => (Text(receiver, "kind"), Text(receiver, "key"), Text(receiver, "name"))));
        var zone = $"{RunningServer.Api}/receivers/太阳山开发区";
        Assert.Equal(1, (await Server.GetAsync(zone)).GetProperty("receiver").GetProperty("powers").GetInt32());
        Assert.Equal("A-1", Text(Assert.Single((await Server.GetAsync($"{zone}/powers")).GetProperty("items").EnumerateArray()), "code"));
        var changes = await Server.GetAsync($"{zone}/changes?since=2021-04-30");
        Assert.Equal("A-1", Text(Assert.Single(changes.GetProperty("granted").EnumerateArray()), "code"));
        Assert.NotEmpty((await Server.GetAsync($"{zone}/history")).GetProperty("items").EnumerateArray());
        foreach (var path in (string[])["/powers", "/changes?since=2021-04-30"])
        {
            var township = (await Server.GetAsync($"{RunningServer.Api}/receivers/郭家桥镇{path}")).ToString();
            var same = (await Server.GetAsync($"{RunningServer.Api}/townships/640302101{path}")).ToString();
            Assert.Equal(Behind(same), Behind(township));
        }

        static string Behind(string answer) => answer[answer.IndexOf("A-1", StringComparison.Ordinal)..];
    }

    [Fact]
    public async Task One_that_nobody_knows_is_not_found_with_the_nearest_names()
    {
        const string said = "没有名称或代码为“太阳山开发局”的承接单位。您是不是指“太阳山开发区”？";
        foreach (var path in (string[])["", "/powers", "/powers.csv", "/changes?since=2021-04-30", "/history"])
        {
            var problem = await Server.ProblemAsync($"{RunningServer.Api}/receivers/太阳山开发局{path}", 404, "receiver-not-found");
            Assert.Equal(said, Text(problem, "detail"));
        }

        using var browser = new Browser(Server);
        Assert.Contains(said, await browser.GoAsync($"{Root}/receivers/太阳山开发局", HttpStatusCode.NotFound), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_name_that_several_have_is_said_to_be_theirs_and_not_unknown()
    {
        await Server.RecordAsync(
            Drafts.Adjustment("吴政发〔2021〕6号", "2021-06-01").Line(
                LineKind.Township, ("action", "登记"), ("township", "640302103000"), ("townshipName", "上桥镇")));
        const string name = "利通区各乡镇";
        const string said = $"“{name}”不止一个承接单位：利通区";
        foreach (var path in (string[])["", "/powers", "/powers.csv", "/changes?since=2021-04-30", "/history"])
        {
            var problem = await Server.ProblemAsync($"{RunningServer.Api}/receivers/{name}{path}", 400, "receiver-ambiguous");
            Assert.StartsWith(said, Text(problem, "detail"), StringComparison.Ordinal);
        }

        using var browser = new Browser(Server);
        foreach (var of in (string[])["township", "receiver"])
        {
            Assert.Contains(said, await browser.GoAsync($"{Root}/audit/trail?of={of}&which={name}"), StringComparison.Ordinal);
            using var table = await Server.SendAsync(HttpMethod.Get, $"{Root}/audit/trail.csv?of={of}&which={name}");
            Assert.Equal(HttpStatusCode.BadRequest, table.StatusCode);
        }

        Assert.Contains(
            "没有名称或代码为“太阳山开发局”的承接单位。您是不是指“太阳山开发区”？",
            await browser.GoAsync($"{Root}/audit/trail?of=receiver&which=太阳山开发局"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_page_of_its_trail_shows_it_alone()
    {
        using var browser = new Browser(Server);
        var page = await browser.GoAsync($"{Root}/audit/trail?of=receiver&which=太阳山开发区管委会");
        var facts = page[page.IndexOf("<ol class=\"life\"", StringComparison.Ordinal)..];
        Assert.Contains("太阳山开发区", facts, StringComparison.Ordinal);
        Assert.DoesNotContain("利通区教育局", facts, StringComparison.Ordinal);
        Assert.DoesNotContain("郭家桥镇", facts, StringComparison.Ordinal);
        var table = Encoding.UTF8.GetString(await browser.FileAsync($"{Root}/audit/trail.csv?of=receiver&which=太阳山开发区"));
        Assert.Contains("A-1", table, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_history_and_the_adjustment_name_them()
    {
        var history = (await Server.GetAsync($"{RunningServer.Api}/powers/A-1/history")).GetProperty("items").EnumerateArray();
        var given = history.Single(entry => Text(entry, "element") == "receivers");
        Assert.Equal(("PowerDelegated.v2", "利通区、太阳山开发区、利通区教育局、中心城区范围"), (Text(given, "type"), Text(given, "after")));
        Assert.Equal("承接单位", given.GetProperty("elementName").GetProperty("zh").GetString());
        using var browser = new Browser(Server);
        Assert.Contains(
            "利通区、太阳山开发区、利通区教育局、中心城区范围",
            await browser.GoAsync($"{Root}/decisions/{Uri.EscapeDataString("吴政发〔2021〕5号")}"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task On_the_page_of_a_townships_trail_they_say_nothing()
    {
        using var browser = new Browser(Server);
        var page = await browser.GoAsync($"{Root}/audit/trail?of=township&which=郭家桥镇");
        var facts = page[page.IndexOf("<ol class=\"life\"", StringComparison.Ordinal)..];
        Assert.Contains("郭家桥镇", facts, StringComparison.Ordinal);
        Assert.DoesNotContain("太阳山开发区", facts, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_ledgers_own_events_give_them_as_recorded()
    {
        var events = (await Server.GetAsync($"{RunningServer.Api}/events?from=0")).GetProperty("items").EnumerateArray();
        var given = events.Single(recorded => Text(recorded, "type") == "PowerDelegated.v2").GetProperty("data");
        Assert.Equal(
            ("county", "640302", "利通区"),
            (Text(given.GetProperty("receivers")[1], "kind"), Text(given.GetProperty("receivers")[1], "code"),
                Text(given.GetProperty("receivers")[1], "name")));
    }

    private static string? Text(JsonElement item, string member) => item.GetProperty(member).GetString();
}
