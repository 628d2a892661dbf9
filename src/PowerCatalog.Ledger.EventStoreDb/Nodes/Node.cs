using Grpc.Core;
using Grpc.Net.Client;
using PowerCatalog.Ledger.EventStoreDb.Connecting;
using PowerCatalog.Ledger.EventStoreDb.Errors;
using ClusterInfo = EventStore.Client.Gossip.ClusterInfo;
using Empty = EventStore.Client.Empty;
using GossipClient = EventStore.Client.Gossip.Gossip.GossipClient;
using ServerFeaturesClient = EventStore.Client.ServerFeatures.ServerFeatures.ServerFeaturesClient;
using StreamsClient = EventStore.Client.Streams.Streams.StreamsClient;

namespace PowerCatalog.Ledger.EventStoreDb.Nodes;

/// <summary>One server: its channel and the calls on it. Connects with the first call, and again after each loss.</summary>
internal sealed class Node : IAsyncDisposable
{
    private readonly GrpcChannel _channel;
    private readonly Metadata _reading;
    private readonly Metadata _leading;
    private readonly Lock _gate = new();
    private BatchCall? _batch;
    private volatile string? _version;

    public Node(NodeAddress address, GrpcChannel channel, Credentials? credentials, TimeProvider time)
    {
        Time = time;
        Address = address;
        _channel = channel;
        Streams = new StreamsClient(channel);
        _reading = Headers.For(credentials, requiresLeader: false);
        _leading = Headers.For(credentials, requiresLeader: true);
    }

    public NodeAddress Address { get; }

    /// <summary>Measures how long its calls take.</summary>
    public TimeProvider Time { get; }

    public StreamsClient Streams { get; }

    /// <summary>The options of a call, which any node or only the leader may answer.</summary>
    public CallOptions Call(bool requiresLeader, CancellationToken cancellation) =>
        new(requiresLeader ? _leading : _reading, cancellationToken: cancellation);

    /// <summary>Asks at the first contact what the server can do, and refuses one that lacks what the ledger needs.</summary>
    /// <returns>The server's version.</returns>
    public async ValueTask<string> EnsureCapableAsync(CancellationToken cancellation)
    {
        if (_version is { } known) return known;
        var client = new ServerFeaturesClient(_channel);
        var supported = await CallAsync(options => client.GetSupportedMethodsAsync(new Empty(), options), Timeouts.Contact, cancellation);
        return _version = Capabilities.Ensure(supported, Address);
    }

    /// <summary>The members of the cluster, as this node reports them.</summary>
    public Task<ClusterInfo> GossipAsync(TimeSpan timeout, CancellationToken cancellation)
    {
        var client = new GossipClient(_channel);
        return CallAsync(options => client.ReadAsync(new Empty(), options), timeout, cancellation);
    }

    /// <summary>The open call for appends; a new one if the last has broken.</summary>
    public BatchCall Batch()
    {
        lock (_gate)
        {
            if (_batch is { IsOpen: true } open) return open;
            // A broken call disposes itself.
            return _batch = new BatchCall(Address, Streams.BatchAppend(Call(requiresLeader: true, default)), Time);
        }
    }

    public async ValueTask DisposeAsync()
    {
        BatchCall? batch;
        lock (_gate) batch = _batch;
        if (batch is not null) await batch.DisposeAsync();
        _channel.Dispose();
    }

    private async Task<T> CallAsync<T>(Func<CallOptions, AsyncUnaryCall<T>> start, TimeSpan timeout, CancellationToken cancellation)
    {
        using var expired = new CancellationTokenSource(timeout, Time);
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation, expired.Token);
        try
        {
            using var call = start(Call(requiresLeader: false, limit.Token));
            return await call.ResponseAsync;
        }
        catch (RpcException error)
        {
            cancellation.ThrowIfCancellationRequested();
            throw limit.IsCancellationRequested
                ? new NodeException(NodeFailure.Unavailable, $"{Address}: no answer within {timeout.TotalSeconds:0.#} s", error)
                : RpcErrors.Of(error, Address);
        }
    }
}
