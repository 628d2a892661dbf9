using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using PowerCatalog.Tests.Harness;
using PowerCatalog.Waiting;

namespace PowerCatalog.Tests;

/// <summary>A running server and commands on one data folder.</summary>
public class TheServer
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Shows_what_the_command_line_records_without_being_asked_for_a_revision()
    {
        using var folder = new TemporaryFolder();
        await OpenCatalogAsync(folder);
        await using var server = await Server.StartAsync(folder["data"]);
        Assert.Equal(1, await TotalAsync(server));

        var path =
            Workbooks.Write(
                folder["a.xlsx"], Workbooks.Decision("吴政发〔2022〕1号"), Workbooks.Add([Workbooks.Permit("640123000002", "药品经营许可")]));
        (await Executable.RunAsync("import", path, "--data", folder["data"], "--json")).DoneJson();
        await Eventually.GetAsync(() => TotalAsync(server), total => total == 2, Cancellation);
    }

    [Fact]
    public async Task Answers_all_through_a_rebuild_by_another_process()
    {
        using var folder = new TemporaryFolder();
        await OpenCatalogAsync(folder);
        await using var server = await Server.StartAsync(folder["data"]);
        var rebuild = Executable.RunAsync("projections", "rebuild", "--data", folder["data"], "--json");
        var asked = 0;
        while (!rebuild.IsCompleted || asked < 20)
        {
            Assert.Equal(1, await TotalAsync(server));
            asked++;
        }

        Assert.Equal(0, (await rebuild).ExitCode);
        var path =
            Workbooks.Write(
                folder["a.xlsx"], Workbooks.Decision("吴政发〔2022〕1号"), Workbooks.Add([Workbooks.Permit("640123000002", "药品经营许可")]));
        var import = (await Executable.RunAsync("import", path, "--data", folder["data"], "--json")).DoneJson();
        Assert.Equal(2, await server.TotalAsync(import.GetProperty("revision").GetInt64(), Cancellation));
    }

    [Fact]
    public async Task Records_over_http_with_a_token_and_the_etag()
    {
        using var folder = new TemporaryFolder();
        await OpenCatalogAsync(folder);
        await using var server = await Server.StartAsync(folder["data"]);
        var path =
            Workbooks.Write(
                folder["a.xlsx"], Workbooks.Decision("吴政发〔2022〕1号"), Workbooks.Add([Workbooks.Permit("640123000002", "药品经营许可")]));

        Assert.Equal(HttpStatusCode.Unauthorized, (await PostAsync(server, path, null, null)).StatusCode);
        var etag = (await server.Http.GetAsync("/api/v1/catalogs/640300", Cancellation)).Headers.ETag;
        var recorded = await PostAsync(server, path, Server.Token, etag);
        Assert.Equal(HttpStatusCode.Created, recorded.StatusCode);
        Assert.Equal(2, await server.TotalAsync(await RevisionAsync(recorded), Cancellation));
    }

    [Fact]
    public async Task Shows_where_to_look_at_its_front_address()
    {
        using var folder = new TemporaryFolder();
        await OpenCatalogAsync(folder);
        await using var server = await Server.StartAsync(folder["data"]);
        var page = await server.Http.GetStringAsync("/", Cancellation);
        Assert.Contains("吴忠市", page, StringComparison.Ordinal);
        Assert.Contains("/docs", page, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await server.Http.GetAsync("/health/ready", Cancellation)).StatusCode);
    }

    private static async Task<long> RevisionAsync(HttpResponseMessage recorded) =>
        (await recorded.Content.ReadFromJsonAsync<JsonElement>(Cancellation)).GetProperty("revision").GetInt64();

    private static async Task<int> TotalAsync(Server server) =>
        (await server.Http.GetFromJsonAsync<JsonElement>("/api/v1/catalogs/640300/powers?on=2022-03-01", Cancellation)).GetProperty("total")
            .GetInt32();

    private static Task<HttpResponseMessage> PostAsync(Server server, string path, string? key, EntityTagHeaderValue? etag)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, "/api/v1/catalogs/640300/adjustments?name=a.xlsx");
        request.Content = new ByteArrayContent(File.ReadAllBytes(path));
        request.Content.Headers.ContentType = new("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        if (key is not null) request.Headers.Authorization = new("Bearer", key);
        if (etag is not null) request.Headers.IfMatch.Add(etag);
        return server.Http.SendAsync(request, Cancellation);
    }

    private static async Task OpenCatalogAsync(TemporaryFolder folder)
    {
        var list =
            Workbooks.Write(
                folder["list.xlsx"], new Exchange.Workbooks.SheetContent("清单", Workbooks.AddHeadings, [Workbooks.Permit("640123000001")]));
        (await Executable.RunAsync(
            "import", list, "--kind", "list", "--division", "640300", "--decided", "2020-01-01", "--document-number", "吴政发〔2020〕1号",
                "--title", "清单", "--data", folder["data"], "--json")).DoneJson();
    }
}
