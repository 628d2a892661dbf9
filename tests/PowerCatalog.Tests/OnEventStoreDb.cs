using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using PowerCatalog.EventStoreDb.StandIn;
using PowerCatalog.Tests.Harness;
using PowerCatalog.Waiting;

namespace PowerCatalog.Tests;

/// <summary>
/// The program on EventStoreDB instead of a file: the same answers, and what becomes of it when the server goes and comes.
/// </summary>
public sealed class OnEventStoreDb(Demo demo) : IClassFixture<Demo>, IAsyncLifetime
{
    // Of nearly eight thousand.
    private const int EventsOfALeader = 500;

    private readonly TemporaryFolder _folder = new();
    private StandInServer _server = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _server = await StandInServer.StartNewAsync();

    public async ValueTask DisposeAsync()
    {
        await _server.DisposeAsync();
        _folder.Dispose();
    }

    [Fact]
    public async Task The_demonstration_is_the_same()
    {
        var answer =
            (await Executable.RunAsync("demo", "--ledger", _server.ConnectionString, "--no-serve", "--json", "--data", _folder["data"]))
                .DoneJson();
        Assert.Equal(demo.Answer.GetRawText(), answer.GetRawText());
        Assert.False(File.Exists(Path.Combine(_folder["data"], "ledger.db")));
    }

    [Fact]
    public async Task A_ledger_that_was_carried_over_answers_every_question_as_before_and_comes_back_the_same()
    {
        var there = (await Executable.RunAsync("ledger", "copy", "--from", demo.Data, "--to", _server.ConnectionString, "--json"))
            .DoneJson();
        foreach (var question in Questions.All)
        {
            var before = (await demo.AskAsync(question)).GetRawText();
            var after =
                (await Resident.RunAsync([.. question, "--data", _folder["data"], "--ledger", _server.ConnectionString, "--json"]))
                    .DoneJson().GetRawText();
            Assert.True(before == after, string.Join(' ', question));
        }

        Assert.True((await AskLedgerAsync("verify")).GetProperty("sound").GetBoolean());
        Assert.Equal("24.6.0", (await AskLedgerAsync("info")).GetProperty("serverVersion").GetString());
        var back = (await Executable.RunAsync("ledger", "copy", "--from", _server.ConnectionString, "--to", _folder["back"], "--json"))
            .DoneJson();
        Assert.Equal(there.GetProperty("digest").GetString(), back.GetProperty("digest").GetString());
        Assert.Equal(there.GetProperty("copied").GetInt64(), back.GetProperty("copied").GetInt64());
    }

    [Fact]
    public async Task Leaders_are_lost_while_the_demonstration_is_recorded_and_it_is_the_same()
    {
        await using var cluster = await StandInCluster.StartNewAsync();
        using var ended = new CancellationTokenSource();
        var killing = KillLeadersAsync(cluster, ended.Token);
        var answer =
            (await Executable.RunAsync("demo", "--ledger", cluster.ConnectionString, "--no-serve", "--json", "--data", _folder["data"]))
                .DoneJson();
        await ended.CancelAsync();
        Assert.InRange(await killing, 2, 15);
        Assert.Equal(demo.Answer.GetRawText(), answer.GetRawText());
    }

    [Fact]
    public async Task While_the_server_is_away_requests_are_answered_with_since_when_writes_fail_and_all_goes_on_when_it_is_back()
    {
        await OpenCatalogAsync();
        await using var server = await Server.StartAsync(_folder["data"], "--ledger", _server.ConnectionString);
        await UntilAsync(server, ready: true);
        Assert.False((await AskAsync(server)).Headers.Contains("PowerCatalog-Stale-Since"));

        await Eventually.GetAsync(() => HealthAsync(server), health => health.ExitCode == 0, Cancellation);
        var stopped = TimeProvider.System.GetUtcNow();
        await _server.StopAsync();
        await UntilAsync(server, ready: false);
        Assert.Equal(1, (await HealthAsync(server)).ExitCode);
        var stale = await AskAsync(server);
        Assert.Equal(HttpStatusCode.OK, stale.StatusCode);
        var since = DateTimeOffset.Parse(Assert.Single(stale.Headers.GetValues("PowerCatalog-Stale-Since")));
        // The header has whole seconds.
        Assert.InRange(since, stopped - TimeSpan.FromSeconds(1), TimeProvider.System.GetUtcNow());
        var refused = await PostAsync(server);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, refused.StatusCode);
        Assert.Equal(
            "/problems/ledger-unavailable",
            (await refused.Content.ReadFromJsonAsync<JsonElement>(Cancellation)).GetProperty("type").GetString());
        var asked = await Executable.RunAsync("powers", "--on", "2022-03-01", "--data", _folder["data"], "--json");
        Assert.Equal(1, asked.DoneJson().GetProperty("total").GetInt32());
        Assert.Contains("没有应答", asked.Error, StringComparison.Ordinal);

        await _server.StartAsync();
        await UntilAsync(server, ready: true);
        Assert.False((await AskAsync(server)).Headers.Contains("PowerCatalog-Stale-Since"));
        Assert.Equal(HttpStatusCode.Created, (await PostAsync(server)).StatusCode);
    }

    [Fact]
    public async Task A_server_that_lets_the_program_in_no_more_turns_health_red_and_says_why_without_the_password()
    {
        await using var guarded = await StandInServer.StartNewAsync(user: "office", password: "First-Secret-1");
        await using var server = await Server.StartAsync(_folder["data"], "--ledger", guarded.ConnectionString);
        await UntilAsync(server, ready: true);
        await guarded.StopAsync();
        guarded.Password = "Second-Secret-2";
        await guarded.StartAsync();
        await UntilAsync(server, ready: false);
        var reason =
            await Eventually.GetAsync(() => ReasonAsync(server), text => text.Contains("不接受", StringComparison.Ordinal), Cancellation);
        Assert.DoesNotContain("Secret", reason, StringComparison.Ordinal);
        Assert.DoesNotContain(
            "Secret", await File.ReadAllTextAsync(Path.Combine(_folder["data"], "ledger-address"), Cancellation), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_server_that_is_away_at_the_start_is_waited_for()
    {
        await OpenCatalogAsync();
        await _server.StopAsync();
        await using var server = await Server.StartAsync(_folder["elsewhere"], "--ledger", _server.ConnectionString);
        await UntilAsync(server, ready: false);
        await _server.StartAsync();
        await UntilAsync(server, ready: true);
        Assert.Equal(HttpStatusCode.OK, (await AskAsync(server)).StatusCode);
    }

    [Fact]
    public async Task What_is_written_on_one_node_is_read_on_another_by_its_revision()
    {
        await OpenCatalogAsync();
        await using var first = await Server.StartAsync(_folder["data"], "--ledger", _server.ConnectionString);
        await using var second = await Server.StartAsync(_folder["second"], "--ledger", _server.ConnectionString);
        await UntilAsync(first, ready: true);
        await UntilAsync(second, ready: true);
        var recorded = await PostAsync(first);
        var revision = (await recorded.Content.ReadFromJsonAsync<JsonElement>(Cancellation)).GetProperty("revision").GetInt64();
        Assert.Equal(2, await second.TotalAsync(revision, Cancellation));
        var behind = await second.Http.GetAsync($"/api/v1/catalogs/640300/powers?on=2022-03-01&atLeast={revision + 1_000}", Cancellation);
        Assert.Equal(
            "/problems/behind", (await behind.Content.ReadFromJsonAsync<JsonElement>(Cancellation)).GetProperty("type").GetString());
    }

    [Fact]
    public async Task A_folder_is_of_one_ledger()
    {
        await OpenCatalogAsync();
        // The folder remembers its ledger, and takes no other.
        Assert.Equal(
            1, (await Executable.RunAsync("powers", "--on", "2022-03-01", "--data", _folder["data"], "--json")).DoneJson()
                .GetProperty("total").GetInt32());
        await using var other = await StandInServer.StartNewAsync();
        Assert.Equal(1, (await Executable.RunAsync("powers", "--data", _folder["data"], "--ledger", other.ConnectionString)).ExitCode);
        Assert.Equal(1, (await Executable.RunAsync("powers", "--data", demo.Data, "--ledger", _server.ConnectionString)).ExitCode);
        Assert.Equal(
            2, (await Executable.RunAsync("powers", "--data", _folder["data"], "--ledger", "esdb://localhost?tls=perhaps")).ExitCode);
        Assert.Equal(2, (await Executable.RunAsync("powers", "--data", _folder["data"], "--ledger", "somewhere")).ExitCode);
    }

    // Each leader writes something before it is lost, and is missed before there is another, so that the program gets on at any speed.
    private static async Task<int> KillLeadersAsync(StandInCluster cluster, CancellationToken ended)
    {
        var (kills, written) = (0, cluster.Written);
        while (true)
        {
            await UntilAsync(() => cluster.Written >= written + EventsOfALeader);
            if (ended.IsCancellationRequested) return kills;
            var (old, missed) = (cluster.Leader!, cluster.Missed);
            cluster.Leader = null;
            await old.StopAsync();
            await UntilAsync(() => cluster.Missed != missed);
            cluster.Leader = cluster.Nodes[++kills % 3];
            await old.StartAsync();
            written = cluster.Written;
        }

        Task UntilAsync(Func<bool> holds) =>
            Eventually.HoldsAsync(() => holds() || ended.IsCancellationRequested, CancellationToken.None);
    }

    private static Task<HttpResponseMessage> AskAsync(Server server) =>
        server.Http.GetAsync("/api/v1/catalogs/640300/powers?on=2022-03-01", Cancellation);

    private async Task<JsonElement> AskLedgerAsync(string verb) =>
        (await Executable.RunAsync("ledger", verb, "--data", _folder["data"], "--json")).DoneJson();

    private static Task<ProgramRun> HealthAsync(Server server) =>
        Executable.RunAsync("health", "--port", $"{server.Http.BaseAddress!.Port}");

    private static Task<(bool Ready, string Answer)> UntilAsync(Server server, bool ready) => Eventually.GetAsync(
        async () =>
        {
            using var health = await server.Http.GetAsync("/health/ready", Cancellation);
            return (Ready: health.IsSuccessStatusCode, Answer: await health.Content.ReadAsStringAsync(Cancellation));
        },
        health => health.Ready == ready,
        Cancellation);

    private static async Task<string> ReasonAsync(Server server)
    {
        using var health = await server.Http.GetAsync("/health/ready", Cancellation);
        return (await health.Content.ReadFromJsonAsync<JsonElement>(Cancellation)).GetProperty("reason").GetString() ?? "";
    }

    private async Task<HttpResponseMessage> PostAsync(Server server)
    {
        var path =
            Workbooks.Write(
                _folder["a.xlsx"], Workbooks.Decision("吴政发〔2022〕1号"), Workbooks.Add([Workbooks.Permit("640123000002", "药品经营许可")]));
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/v1/catalogs/640300/adjustments?name=a.xlsx");
        request.Content = new ByteArrayContent(File.ReadAllBytes(path));
        request.Content.Headers.ContentType = new("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        request.Headers.Authorization = new("Bearer", Server.Token);
        request.Headers.IfMatch.Add((await server.Http.GetAsync("/api/v1/catalogs/640300", Cancellation)).Headers.ETag!);
        return await server.Http.SendAsync(request, Cancellation);
    }

    private async Task OpenCatalogAsync()
    {
        var list =
            Workbooks.Write(
                _folder["list.xlsx"], new Exchange.Workbooks.SheetContent("清单", Workbooks.AddHeadings, [Workbooks.Permit("640123000001")]));
        (await Executable.RunAsync(
            "import", list, "--kind", "list", "--division", "640300", "--decided", "2020-01-01", "--document-number", "吴政发〔2020〕1号",
                "--title", "清单",
            "--data", _folder["data"], "--ledger", _server.ConnectionString, "--json")).DoneJson();
    }
}
