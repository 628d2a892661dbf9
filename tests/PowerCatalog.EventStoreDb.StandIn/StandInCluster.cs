namespace PowerCatalog.EventStoreDb.StandIn;

/// <summary>Three nodes that share one log; the test says who leads.</summary>
public sealed class StandInCluster : IAsyncDisposable
{
    private StandInCluster()
    {
        var log = new StandInLog();
        Nodes = [.. Enumerable.Range(0, 3).Select(_ => new StandInServer(log, this))];
        Leader = Nodes[0];
    }

    /// <summary>The nodes.</summary>
    public IReadOnlyList<StandInServer> Nodes { get; }

    /// <summary>Who leads; null: nobody.</summary>
    public StandInServer? Leader { get; set; }

    /// <summary>How the cluster is reached.</summary>
    public string ConnectionString => $"esdb://{string.Join(',', Nodes.Select(node => $"127.0.0.1:{node.Port}"))}?tls=false";

    /// <summary>Three nodes that run; the first leads.</summary>
    public static async Task<StandInCluster> StartNewAsync()
    {
        var cluster = new StandInCluster();
        foreach (var node in cluster.Nodes) await node.StartAsync();
        return cluster;
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        foreach (var node in Nodes) await node.DisposeAsync();
    }
}
