using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using PowerCatalog.Waiting;

namespace PowerCatalog.Tests.Harness;

/// <summary>
/// The demonstration twice: one copy for commands, one that a server serves. What is sent to both has to end in the same.
/// </summary>
public sealed class TwoWays : IAsyncLifetime
{
    private const string Api = "/api/v1/catalogs/640300";

    private DemoFolder? _folder;
    private Server? _server;
    private long _recorded;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _folder = await DemoFolder.CreateAsync();
        _server = await Server.StartAsync(_folder.Copy());
    }

    /// <summary>Sends a file by the command <c>import</c>.</summary>
    internal async Task<Outcome> ByCommandAsync(string path, bool dryRun, params IReadOnlyList<string> options)
    {
        var run = await Resident.RunAsync(
            ["import", path, "--data", _folder!.Data, "--division", "640300", "--json", .. dryRun ? (string[])["--dry-run"] : [],
                .. options]);
        var answer = run.Json();
        Assert.Equal(answer.GetProperty("outcome").GetString() == "refused" ? 1 : 0, run.ExitCode);
        return Outcome.Of(answer, "problems", "changes");
    }

    /// <summary>Sends a file by the API, with the newest revision as the precondition.</summary>
    internal async Task<Outcome> ByRequestAsync(string path, bool dryRun, string query = "")
    {
        var name = Uri.EscapeDataString(Path.GetFileName(path));
        var address = $"/api/v1/catalogs/640300/adjustments?name={name}&dryRun={(dryRun ? "true" : "false")}{query}";
        using var request = new HttpRequestMessage(HttpMethod.Post, address);
        request.Content = new ByteArrayContent(await File.ReadAllBytesAsync(path, Cancellation));
        request.Content.Headers.ContentType = new("application/octet-stream");
        request.Headers.Authorization = new("Bearer", Server.Token);
        request.Headers.IfMatch.Add(await TagAsync());
        using var response = await _server!.Http.SendAsync(request, Cancellation);
        using var answer = JsonDocument.Parse(await response.Content.ReadAsStringAsync(Cancellation));
        Assert.NotEqual(HttpStatusCode.PreconditionFailed, response.StatusCode);
        var outcome = Outcome.Of(answer.RootElement, response.IsSuccessStatusCode ? "warnings" : "errors", "preview");
        if (!dryRun) _recorded = outcome.Revision ?? _recorded;
        return outcome;
    }

    /// <summary>Asks a command; gives its JSON.</summary>
    internal async Task<JsonElement> AskAsync(params IEnumerable<string> question) =>
        (await Resident.RunAsync([.. question, "--data", _folder!.Data, "--json"])).DoneJson();

    /// <summary>Asks a command; gives what a person sees.</summary>
    internal async Task<string> ShowAsync(params IEnumerable<string> question)
    {
        var run = await Resident.RunAsync([.. question, "--data", _folder!.Data, "--division", "640300"]);
        Assert.Equal(0, run.ExitCode);
        return run.Output;
    }

    /// <summary>Asks the API; gives its JSON.</summary>
    internal async Task<JsonElement> GetAsync(string address) =>
        JsonElement.Parse(await FileAsync(address));

    /// <summary>Asks the API; gives the bytes of its answer.</summary>
    internal async Task<byte[]> FileAsync(string address)
    {
        using var response = await _server!.Http.GetAsync(Api + address, Cancellation);
        return await response.EnsureSuccessStatusCode().Content.ReadAsByteArrayAsync(Cancellation);
    }

    /// <summary>Asks for a table that a page gives.</summary>
    internal async Task<byte[]> PageFileAsync(string address) => await _server!.Http.GetByteArrayAsync("/640300" + address, Cancellation);

    public async ValueTask DisposeAsync()
    {
        if (_server is not null) await _server.DisposeAsync();
        _folder?.Dispose();
    }

    // At least what was recorded here before: the read models may still be on their way to it.
    private async Task<EntityTagHeaderValue> TagAsync()
    {
        var address = new Uri($"{Api}?atLeast={_recorded}", UriKind.Relative);
        var (_, tag) = await Eventually.GetAsync(
            async () =>
            {
                using var head = await _server!.Http.GetAsync(address, Cancellation);
                return (head.StatusCode, head.Headers.ETag);
            },
            answer => answer.StatusCode != HttpStatusCode.ServiceUnavailable, Cancellation);
        return Assert.IsType<EntityTagHeaderValue>(tag);
    }
}
