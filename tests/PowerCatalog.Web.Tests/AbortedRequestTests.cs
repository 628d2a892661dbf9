using System.Net;
using System.Text;
using Microsoft.Extensions.Logging;
using PowerCatalog.Web.Tests.Support;

namespace PowerCatalog.Web.Tests;

/// <summary>
/// A client that leaves in the middle, on a real socket: nothing is half written, nothing is an error of the server, what was held is let
/// go, and the next request is answered.
/// </summary>
public sealed class AbortedRequestTests
{
    private const string Api = "/api/v1/catalogs/640300";
    private const string Decision = "?documentNumber=吴政发〔2021〕6号&title=决定&decided=2021-06-01&effective=2021-06-01";
    private const string Change = "调整方式,职权编码,变更要素,变更前,变更后\n变更,A-1,承诺时限,10工作日,5工作日\n";
    private const string Head = "\ufeff#文号,吴政发〔2021〕6号\n#标题,关于压减时限的通知\n#决定日期,2021-06-01\n#生效日期,2021-06-01\n";

    // More than the buffers of both sides take together.
    private const int Many = 1_000;
    private static readonly string LongText = new('长', 4_000);

    private readonly ReadHolds _holds = new();
    private string[] _drafts = [];

    [Theory]
    [InlineData(Api + "/replay")]
    [InlineData(Api + "/replay/check")]
    [InlineData(Api + "/replay/steps")]
    [InlineData("/640300/audit/replay")]
    [InlineData(Api + "/events")]
    [InlineData(Api + "/events.csv")]
    [InlineData(Api + "/events.xlsx")]
    public async Task A_request_stops_when_its_client_leaves(string address)
    {
        await using var server = await OpenAsync();
        var held = _holds.HoldNext();
        using (var client = await RawClient.ConnectAsync(server))
        {
            await client.AskAsync(address);
            await held.Begun;
            Assert.True(Snapshots.AreHeld(server));
        }

        await held.GivenUp;
        await Snapshots.FreedAsync(server);
        using var next = await server.Http.GetAsync(new Uri(address, UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, next.StatusCode);
        await NoErrorAsync(server);
    }

    [Fact]
    public async Task A_preview_stops_and_lets_others_have_their_turn()
    {
        await using var server = await OpenAsync();
        var head = await HeadAsync(server);
        // More often than there are turns.
        for (var i = 0; i < 3; i++)
        {
            var held = _holds.HoldNext();
            using (var client = await RawClient.ConnectAsync(server))
            {
                await client.BeginUploadAsync(Address(Decision + "&dryRun=true"), Encoding.UTF8.GetByteCount(Change), Fields);
                await client.SendAsync(Change);
                await held.Begun;
            }

            await held.GivenUp;
        }

        await Snapshots.FreedAsync(server);
        Assert.Equal(head, await HeadAsync(server));
        using var next = await server.PostAsync(Decision, Change, ("If-Match", $"\"640300-{head}\""));
        Assert.Equal(HttpStatusCode.Created, next.StatusCode);
        await NoErrorAsync(server);
    }

    [Fact]
    public async Task A_preview_page_stops_and_the_draft_waits_on()
    {
        await using var server = await OpenAsync();
        using var browser = new Browser(server);
        await browser.SignInAsync();
        var page = await browser.GoAsync("/640300/record");
        await browser.UploadAsync(page, "/640300/record", "时限.csv", Encoding.UTF8.GetBytes(Head + Change), HttpStatusCode.OK);
        var preview = browser.At.AbsolutePath;
        // What was looked at is kept; on a newer state it is checked again.
        await server.RecordAsync(Drafts.Adjustment("吴政发〔2021〕7号", "2021-07-01").Change("A-1", "phone", null, "12345"));
        var held = _holds.HoldNext();
        using (var client = await RawClient.ConnectAsync(server))
        {
            var cookies = browser.Cookies.GetCookieHeader(server.Address);
            await client.SendAsync($"GET {preview} HTTP/1.1\r\nHost: {server.Address.Authority}\r\nCookie: {cookies}\r\n\r\n");
            await held.Begun;
        }

        await held.GivenUp;
        await Snapshots.FreedAsync(server);
        Assert.Contains("name=\"revision\"", await browser.GoAsync(preview), StringComparison.Ordinal);
        await NoErrorAsync(server);
    }

    [Fact]
    public async Task An_upload_that_is_broken_off_holds_no_state_and_writes_nothing()
    {
        await using var server = await OpenAsync();
        var head = await HeadAsync(server);
        using (var client = await RawClient.ConnectAsync(server))
        {
            (string, string)[] fields = [.. Fields, ("If-Match", $"\"640300-{head}\"")];
            await client.BeginUploadAsync(Address(Decision), Encoding.UTF8.GetByteCount(Change), fields);
            Assert.False(Snapshots.AreHeld(server));
            await client.SendAsync(Change[..10]);
        }

        Assert.Equal(head, await HeadAsync(server));
        using var next = await server.PostAsync(Decision, Change, ("If-Match", $"\"640300-{head}\""));
        Assert.Equal(HttpStatusCode.Created, next.StatusCode);
        await NoErrorAsync(server);
    }

    [Fact]
    public async Task An_upload_on_a_page_that_is_broken_off_leaves_no_draft()
    {
        await using var server = await OpenAsync();
        using var browser = new Browser(server);
        await browser.SignInAsync();
        var token = Browser.Token(await browser.GoAsync("/640300/record"));
        var form = $"--x\r\nContent-Disposition: form-data; name=\"form-token\"\r\n\r\n{token}\r\n--x\r\n"
            + $"Content-Disposition: form-data; name=\"file\"; filename=\"a.csv\"\r\n\r\n{Head}{Change}";
        using (var client = await RawClient.ConnectAsync(server))
        {
            await client.BeginUploadAsync(
                "/640300/record", Encoding.UTF8.GetByteCount(form) + 100, ("Content-Type", "multipart/form-data; boundary=x"),
                ("Cookie", browser.Cookies.GetCookieHeader(server.Address)));
            Assert.False(Snapshots.AreHeld(server));
            await client.SendAsync(form);
        }

        var page = await browser.GoAsync("/640300/record");
        await browser.UploadAsync(page, "/640300/record", "时限.csv", Encoding.UTF8.GetBytes(Head + Change), HttpStatusCode.OK);
        await NoErrorAsync(server);
        Assert.Equal(2, _drafts.Length);
    }

    [Theory]
    [InlineData(".csv")]
    [InlineData("?pageSize=500")]
    public async Task Who_reads_slowly_holds_no_state_and_may_leave(string form)
    {
        await using var server = await OpenAsync(Many);
        using (var client = await RawClient.ConnectAsync(server))
        {
            await client.AskAsync(Api + "/powers" + form);
            Assert.StartsWith("HTTP/1.1 200 ", await client.ReadHeadAsync(), StringComparison.Ordinal);
            // The client stays and reads no more; what holds the log yet is the writer, who empties it after so long a list.
            await Snapshots.FreedAsync(server);
        }

        Assert.Equal(Many, (await server.GetAsync(Api + "/powers")).GetProperty("total").GetInt32());
        await NoErrorAsync(server);
    }

    private static readonly (string, string)[] Long = [("remark", LongText)];

    private static IEnumerable<(string, string)> Fields =>
        [("Content-Type", "text/csv"), ("Authorization", "Bearer " + RunningServer.Token)];

    private static string Address(string query) => new Uri(new Uri("http://localhost"), $"{Api}/adjustments{query}").PathAndQuery;

    private static async Task<long> HeadAsync(RunningServer server) =>
        (await server.GetAsync(Api)).GetProperty("revision").GetInt64();

    // Stopping waits for all requests, also for those whose clients left.
    private async Task NoErrorAsync(RunningServer server)
    {
        var drafts = Path.Combine(server.Folder, "drafts");
        await server.StopAsync();
        var all = Directory.Exists(drafts) ? Directory.GetFiles(drafts) : [];
        _drafts = [.. all.Where(file => !file.EndsWith(".note", StringComparison.Ordinal))];
        Assert.DoesNotContain(server.Log.Lines, line => line.Level >= LogLevel.Error);
    }

    private async Task<RunningServer> OpenAsync(int powers = 1)
    {
        var server = await RunningServer.StartAsync(around: ledger => new HeldLedger(ledger, _holds));
        var list = Drafts.List();
        for (var i = 1; i <= powers; i++)
            list.Power($"A-{i}", $"食品经营许可{i}", "行政许可", "市场监督管理局", [("promisedLimit", "10工作日"), .. powers == 1 ? [] : Long]);

        await server.RecordAsync(list);
        return server;
    }
}
