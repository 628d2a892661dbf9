using System.Net;
using System.Net.Http.Headers;
using PowerCatalog.EventStoreDb.StandIn;

namespace PowerCatalog.Tests;

/// <summary>Several <c>serve</c> that start at once on a shared folder that is not there yet.</summary>
public sealed class NodesThatStartTogether : IDisposable
{
    private const int Nodes = 3;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task They_make_the_folder_and_agree_on_one_write_key()
    {
        await using var ledger = await StandInServer.StartNewAsync();
        var starting = Enumerable.Range(0, Nodes).Select(
            node => Server.StartAsync(_folder[$"node{node}"], "--shared", _folder["office"], "--ledger", ledger.ConnectionString));
        var nodes = await Task.WhenAll(starting);
        try
        {
            var file = Assert.Single(Directory.GetFiles(_folder["office"]));
            Assert.Equal("write.key", Path.GetFileName(file));
            var key = (await File.ReadAllTextAsync(file, Cancellation)).Trim();
            foreach (var node in nodes)
            {
                // With the key, a request that sends nothing is told what it lacks; with another it is told nothing.
                Assert.Equal(HttpStatusCode.UnprocessableEntity, await SendAsync(node, key));
                Assert.Equal(HttpStatusCode.Unauthorized, await SendAsync(node, key[..^1]));
            }
        }
        finally
        {
            foreach (var node in nodes) await node.DisposeAsync();
        }
    }

    private static async Task<HttpStatusCode> SendAsync(Server node, string key)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/v1/catalogs/640300/adjustments?dryRun=true");
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", key);
        request.Content = new StringContent("x", new MediaTypeHeaderValue("text/csv"));
        using var answer = await node.Http.SendAsync(request, Cancellation);
        return answer.StatusCode;
    }
}
