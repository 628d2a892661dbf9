using Grpc.Core;
using Grpc.Net.Client;
using PowerCatalog.Ledger.EventStoreDb.Appending;
using PowerCatalog.Ledger.EventStoreDb.Failing;
using ClusterInfo = EventStore.Client.Gossip.ClusterInfo;
using Empty = EventStore.Client.Empty;
using GossipClient = EventStore.Client.Gossip.Gossip.GossipClient;
using ServerFeaturesClient = EventStore.Client.ServerFeatures.ServerFeatures.ServerFeaturesClient;
using StreamsClient = EventStore.Client.Streams.Streams.StreamsClient;

namespace PowerCatalog.Ledger.EventStoreDb.Connecting;

/// <summary>One server: its channel and the calls on it. Connects when it is first asked something, and again after each loss.</summary>
internal sealed class Node : IAsyncDisposable
{
    private readonly GrpcChannel _channel;
    private readonly Metadata _reading;
    private readonly Metadata _leading;
    private readonly Lock _gate = new();
    private BatchCall? _batch;
    private volatile string? _version;

    public Node(NodeAddress address, GrpcChannel channel, Credentials? credentials)
    {
        Address = address;
        _channel = channel;
        Streams = new StreamsClient(channel);
        _reading = Headers.For(credentials, requiresLeader: false);
        _leading = Headers.For(credentials, requiresLeader: true);
    }

    public NodeAddress Address { get; }

    public StreamsClient Streams { get; }

    /// <summary>The options of a call that any node may answer, or only the leader.</summary>
    public CallOptions Call(bool requiresLeader, CancellationToken cancellation) =>
        new(requiresLeader ? _leading : _reading, cancellationToken: cancellation);

    /// <summary>Asks at the first contact what the server can do, and refuses one that lacks what the ledger needs.</summary>
    /// <returns>The server's version.</returns>
    public async ValueTask<string> EnsureCapableAsync(CancellationToken cancellation)
    {
        if (_version is { } known) return known;
        var client = new ServerFeaturesClient(_channel);
        var supported = await AskAsync(options => client.GetSupportedMethodsAsync(new Empty(), options), Waits.Contact, cancellation);
        return _version = Capabilities.Demand(supported, Address);
    }

    /// <summary>Who is in the cluster, as this node sees it.</summary>
    public Task<ClusterInfo> GossipAsync(TimeSpan patience, CancellationToken cancellation)
    {
        var client = new GossipClient(_channel);
        return AskAsync(options => client.ReadAsync(new Empty(), options), patience, cancellation);
    }

    /// <summary>The open call for appends; a new one where the last has broken.</summary>
    public BatchCall Batch()
    {
        lock (_gate) return _batch is { IsOpen: true } open ? open : _batch = new BatchCall(Address, Streams.BatchAppend(Call(requiresLeader: true, default)));
    }

    public async ValueTask DisposeAsync()
    {
        BatchCall? batch;
        lock (_gate) batch = _batch;
        if (batch is not null) await batch.DisposeAsync();
        _channel.Dispose();
    }

    private async Task<T> AskAsync<T>(Func<CallOptions, AsyncUnaryCall<T>> ask, TimeSpan patience, CancellationToken cancellation)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(patience);
        try
        {
            using var call = ask(Call(requiresLeader: false, limit.Token));
            return await call.ResponseAsync;
        }
        catch (RpcException error)
        {
            cancellation.ThrowIfCancellationRequested();
            throw limit.IsCancellationRequested
                ? new NodeException(NodeFailure.Unavailable, $"{Address}: no answer within {patience.TotalSeconds:0.#} s", error)
                : Failures.Of(error, Address);
        }
    }
}
