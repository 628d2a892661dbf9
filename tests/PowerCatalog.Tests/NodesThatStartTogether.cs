using System.Net;
using System.Net.Http.Headers;
using PowerCatalog.EventStoreDb.StandIn;
using PowerCatalog.Waiting;

namespace PowerCatalog.Tests;

/// <summary>Several <c>serve</c> that start at once on a shared folder that is not there yet.</summary>
public sealed class NodesThatStartTogether : IDisposable
{
    private const int Nodes = 3;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task They_make_the_folder_and_agree_on_one_store_of_accounts()
    {
        await using var ledger = await StandInServer.StartNewAsync();
        var starting = Enumerable.Range(0, Nodes).Select(
            node => Server.StartProgramAsync(
                Executable.Built, _folder[$"node{node}"], "--shared", _folder["office"], "--ledger", ledger.ConnectionString));
        var nodes = await Task.WhenAll(starting);
        try
        {
            await Eventually.GetAsync(
                () => Task.FromResult(File.Exists(Path.Combine(_folder["office"], "accounts.db"))), there => there, Cancellation);
            string[] place = ["--data", _folder["node0"], "--shared", _folder["office"], "--json"];
            (await Executable.RunAsync(["user", "add", "anna", "--name", "王安", "--role", "reform-office", .. place])).Done();
            var token = (await Executable.RunAsync(["user", "token", "anna", "--name", "t", "--scope", "write", .. place]))
                .DoneJson().GetProperty("token").GetString()!;
            foreach (var node in nodes)
            {
                // With the token, a request that sends nothing is told what it lacks; with another it is told nothing.
                Assert.Equal(HttpStatusCode.UnprocessableEntity, await SendAsync(node, token));
                Assert.Equal(HttpStatusCode.Unauthorized, await SendAsync(node, token[..^1]));
            }
        }
        finally
        {
            foreach (var node in nodes) await node.DisposeAsync();
        }
    }

    private static async Task<HttpStatusCode> SendAsync(Server node, string token)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/v1/catalogs/640300/adjustments?dryRun=true");
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        request.Content = new StringContent("x", new MediaTypeHeaderValue("text/csv"));
        using var answer = await node.Http.SendAsync(request, Cancellation);
        return answer.StatusCode;
    }
}
