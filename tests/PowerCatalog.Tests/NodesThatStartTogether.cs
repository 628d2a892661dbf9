using PowerCatalog.EventStoreDb.StandIn;

namespace PowerCatalog.Tests;

/// <summary>Several <c>serve</c> that start at once on a shared folder that is not there yet.</summary>
public sealed class NodesThatStartTogether : IDisposable
{
    private const int Nodes = 3;

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
            // One that had read another's key half written, or none, would not have started.
            Assert.Equal("write.key", Path.GetFileName(Assert.Single(Directory.GetFiles(_folder["office"]))));
        }
        finally
        {
            foreach (var node in nodes) await node.DisposeAsync();
        }
    }
}
