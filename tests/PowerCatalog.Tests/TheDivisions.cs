using System.Diagnostics;
using System.Net;
using PowerCatalog.EventStoreDb.StandIn;
using PowerCatalog.Exchange.Workbooks;
using PowerCatalog.Tests.Harness;
using PowerCatalog.Waiting;

namespace PowerCatalog.Tests;

/// <summary>A node that serves a part of the country.</summary>
public sealed class TheDivisions : IDisposable
{
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
        var nginx = Nginx();
        Assert.SkipWhen(
            nginx is null && Environment.GetEnvironmentVariable("CI") is null,
            "SKIPPED: nginx is not installed; apt-get install nginx-light.");
        Assert.NotNull(nginx);
        await using var ledger = await StandInServer.StartNewAsync();
        string[] of = ["--ledger", ledger.ConnectionString];
        await OpenAsync("110000", "110123000001", of);
        await OpenAsync("640300", "640123000001", of);
        var shared = Directory.CreateDirectory(_folder["shared"]).FullName;
        await using var north = await Server.StartAsync(_folder["north"], [.. of, "--shared", shared, "--divisions", "11,12,13,14,15"]);
        await using var northwest = await Server.StartAsync(
            _folder["northwest"], [.. of, "--shared", shared, "--divisions", "61,62,63,64,65"]);
        var (proxy, process) = Start(nginx, north, northwest);
        using (process)
        using (var http = new HttpClient { BaseAddress = proxy })
        {
            try
            {
                foreach (var path in (string[])["/api/v1/catalogs/110000/powers", "/api/v1/catalogs/640300/powers", "/640300"])
                    await Eventually.GetAsync(() => TriedAsync(http, path), status => status == HttpStatusCode.OK, Cancellation);
                Assert.Equal(HttpStatusCode.MisdirectedRequest, await AskedAsync(north, "/api/v1/catalogs/640300/powers"));
                Assert.Equal(HttpStatusCode.NotFound, await TriedAsync(http, "/health/details"));
            }
            finally
            {
                process.Kill();
                await process.WaitForExitAsync(Cancellation);
            }
        }
    }

    [Fact]
    public async Task Divisions_that_cannot_be_read_are_refused()
    {
        var asked = await Executable.RunAsync("serve", "--divisions", "64,宁夏", "--data", Data);
        Assert.Equal(2, asked.ExitCode);
        Assert.Contains("--divisions", asked.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(Data));
    }

    private static string? Nginx() => ((string[])["/usr/sbin/nginx", "/usr/bin/nginx", "/usr/local/bin/nginx"]).FirstOrDefault(File.Exists);

    // The configuration that the documentation gives, on ports that are free.
    private (Uri Address, Process Process) Start(string nginx, Server north, Server northwest)
    {
        var port = FreePort();
        var text = File.ReadAllText(Path.Combine(Repository.Root, "docs", "operation", "nginx.conf"))
            .Replace("127.0.0.1:5081", north.Http.BaseAddress!.Authority, StringComparison.Ordinal)
            .Replace("127.0.0.1:5082", northwest.Http.BaseAddress!.Authority, StringComparison.Ordinal)
            .Replace("127.0.0.1:8080", $"127.0.0.1:{port}", StringComparison.Ordinal);
        var configuration = _folder["nginx.conf"];
        File.WriteAllText(configuration, text);
        var process = Process.Start(
            nginx,
            [
                "-p", _folder.Path, "-c", configuration, "-e", _folder["nginx.log"], "-g",
                $"daemon off; master_process off; pid {_folder["nginx.pid"]};",
            ]);
        return (new Uri($"http://127.0.0.1:{port}"), process);
    }

    private static int FreePort()
    {
        using var listener = new System.Net.Sockets.TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private static async Task<HttpStatusCode?> TriedAsync(HttpClient http, string path)
    {
        try
        {
            using var answer = await http.GetAsync(path, Cancellation);
            return answer.StatusCode;
        }
        catch (HttpRequestException)
        {
            return null;
        }
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
