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
        Assert.Contains($"{Root}/powers?receiver=640302", page, StringComparison.Ordinal);
        Assert.Contains("由 640302 行使", await browser.GoAsync($"{Root}/powers?receiver=640302"), StringComparison.Ordinal);
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
        Assert.Contains("郭家桥镇", page, StringComparison.Ordinal);
        Assert.DoesNotContain("太阳山开发区", page, StringComparison.Ordinal);
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
