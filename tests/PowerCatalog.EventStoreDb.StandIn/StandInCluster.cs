namespace PowerCatalog.EventStoreDb.StandIn;

/// <summary>Three nodes that share one log; the test says who leads.</summary>
public sealed class StandInCluster : IAsyncDisposable
{
    private readonly StandInLog _log = new();
    private int _missed;

    private StandInCluster()
    {
        Nodes = [.. Enumerable.Range(0, 3).Select(_ => new StandInServer(_log, this))];
        Leader = Nodes[0];
    }

    /// <summary>The nodes.</summary>
    public IReadOnlyList<StandInServer> Nodes { get; }

    /// <summary>Who leads; null: nobody.</summary>
    public StandInServer? Leader { get; set; }

    /// <summary>How many times a leader was asked for while there was none.</summary>
    public int Missed => Volatile.Read(ref _missed);

    /// <summary>How many events there are.</summary>
    public int Written => _log.Count;

    /// <summary>How the cluster is reached.</summary>
    public string ConnectionString => $"esdb://{string.Join(',', Nodes.Select(node => $"127.0.0.1:{node.Port}"))}?tls=false";

    /// <summary>Three nodes that run; the first leads.</summary>
    public static async Task<StandInCluster> StartNewAsync()
    {
        var cluster = new StandInCluster();
        foreach (var node in cluster.Nodes) await node.StartAsync();
        return cluster;
    }

    internal void AskForLeader()
    {
        if (Leader is null) Interlocked.Increment(ref _missed);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        foreach (var node in Nodes) await node.DisposeAsync();
    }
}
