using System.Net;
using PowerCatalog.EventStoreDb.StandIn;
using PowerCatalog.Exchange.Workbooks;
using PowerCatalog.Tests.Harness;
using PowerCatalog.Waiting;

namespace PowerCatalog.Tests;

/// <summary>A node that serves a part of the country.</summary>
public sealed class TheDivisions : IDisposable
{
    private static readonly string[] BehindNginx =
        ["--set", "ForwardedHeaders:KnownProxies=127.0.0.1", "--set", $"AllowedHosts={Nginx.Site}"];

    private readonly TemporaryFolder _folder = new();

    private string Data => _folder["data"];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_node_follows_and_answers_its_own_and_sends_others_elsewhere()
    {
        await OpenAsync("640300", "640123000001");
        await OpenAsync("650100", "650123000001");
        await using (var server = await Server.StartAsync(Data, "--divisions", "6403,11"))
        {
            Assert.Equal(HttpStatusCode.OK, await AskedAsync(server, "/api/v1/catalogs/640300/powers"));
            Assert.Equal(HttpStatusCode.MisdirectedRequest, await AskedAsync(server, "/api/v1/catalogs/650100/powers"));
            Assert.Equal(HttpStatusCode.MisdirectedRequest, await AskedAsync(server, "/650100/powers"));
            var listed = await server.Http.GetStringAsync("/api/v1/catalogs", Cancellation);
            Assert.Contains("640300", listed, StringComparison.Ordinal);
            Assert.DoesNotContain("650100", listed, StringComparison.Ordinal);
        }

        var set = Assert.Single(Directory.GetDirectories(Data, "readmodels-*"));
        Assert.Equal(["640300.db", "index.db"], Directory.GetFiles(set, "*.db").Select(Path.GetFileName).Order(StringComparer.Ordinal));
        var asked = await Executable.RunAsync("powers", "--division", "650100", "--data", Data);
        Assert.NotEqual(0, asked.ExitCode);
        Assert.Contains("6403", asked.Error, StringComparison.Ordinal);

        await using (var server = await Server.StartAsync(Data))
        {
            Assert.Equal(HttpStatusCode.OK, await AskedAsync(server, "/api/v1/catalogs/640300/powers"));
            Assert.Equal(HttpStatusCode.OK, await AskedAsync(server, "/api/v1/catalogs/650100/powers"));
        }
    }

    [Fact]
    public async Task Two_nodes_behind_a_proxy_are_one_address()
    {
        Nginx.Require();
        await using var ledger = await StandInServer.StartNewAsync();
        string[] of = ["--ledger", ledger.ConnectionString];
        await OpenAsync("110000", "110123000001", of);
        await OpenAsync("640300", "640123000001", of);
        var shared = Directory.CreateDirectory(_folder["shared"]).FullName;
        string[] behind = [.. of, "--shared", shared, .. BehindNginx];
        await using var north = await Server.StartAsync(_folder["north"], [.. behind, "--divisions", "11,12,13,14,15"]);
        await using var northwest = await Server.StartAsync(_folder["northwest"], [.. behind, "--divisions", "61,62,63,64,65"]);
        await using var nginx = Nginx.Start(
            "nginx.conf", _folder.Path, ("127.0.0.1:5081", north.Http.BaseAddress!), ("127.0.0.1:5082", northwest.Http.BaseAddress!));
        foreach (var path in (string[])["/api/v1/catalogs/110000/powers", "/api/v1/catalogs/640300/powers", "/640300", "/sign-in"])
            await Eventually.GetAsync(() => nginx.TriedAsync(path), status => status == HttpStatusCode.OK, Cancellation);
        Assert.Equal(HttpStatusCode.MisdirectedRequest, await AskedAsync(north, "/api/v1/catalogs/640300/powers"));
        Assert.Equal(HttpStatusCode.NotFound, await nginx.TriedAsync("/health/details"));
    }

    [Fact]
    public async Task One_node_behind_a_proxy_lets_people_sign_in_through_TLS_alone_and_shows_its_state_to_nobody()
    {
        Nginx.Require();
        await OpenAsync("640300", "640123000001");
        await using var server = await Server.StartAsync(Data, ["--metrics", .. BehindNginx]);
        await using var nginx = Nginx.Start("nginx-one.conf", _folder.Path, ("127.0.0.1:5080", server.Http.BaseAddress!));
        foreach (var path in (string[])["/640300", "/sign-in"])
            await Eventually.GetAsync(() => nginx.TriedAsync(path), status => status == HttpStatusCode.OK, Cancellation);
        Assert.Equal(HttpStatusCode.MovedPermanently, await nginx.TriedPlainAsync("/sign-in"));
        Assert.Equal(HttpStatusCode.NotFound, await nginx.TriedAsync("/health/ready"));
        Assert.Equal(HttpStatusCode.Forbidden, await nginx.TriedAsync("/metrics"));
        Assert.Equal(HttpStatusCode.OK, await AskedAsync(server, "/metrics"));
        Assert.Equal(HttpStatusCode.Forbidden, await AskedAsync(server, "/sign-in"));
    }

    [Fact]
    public async Task Divisions_that_cannot_be_read_are_refused()
    {
        var asked = await Executable.RunAsync("serve", "--divisions", "64,宁夏", "--data", Data);
        Assert.Equal(2, asked.ExitCode);
        Assert.Contains("--divisions", asked.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(Data));
    }

    private async Task OpenAsync(string division, string code, params IEnumerable<string> more)
    {
        var list = Workbooks.Write(
            _folder[$"list-{division}.xlsx"], new SheetContent("清单", Workbooks.AddHeadings, [Workbooks.Permit(code, "食品经营许可")]));
        (await Resident.RunAsync(
            ["import", list, "--kind", "list", "--division", division, "--decided", "2020-01-01", "--data", Data, .. more])).Done();
    }

    private static async Task<HttpStatusCode> AskedAsync(Server server, string path)
    {
        using var answer = await server.Http.GetAsync(path, Cancellation);
        return answer.StatusCode;
    }
}
