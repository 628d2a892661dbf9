using PowerCatalog.Ledger.EventStoreDb.Appending;
using PowerCatalog.Ledger.EventStoreDb.Connecting;
using PowerCatalog.Ledger.EventStoreDb.Following;
using PowerCatalog.Ledger.EventStoreDb.Nodes;
using PowerCatalog.Ledger.EventStoreDb.Reading;
using PowerCatalog.Ledger.EventStoreDb.Retrying;
using PowerCatalog.Ledger.EventStoreDb.Verifying;

namespace PowerCatalog.Ledger.EventStoreDb;

/// <summary>
/// The ledger in EventStoreDB, one node or a cluster. Positions are the server's commit positions. The first call contacts the server, so
/// that the program starts while it is down.
/// </summary>
public sealed class EventStoreDbLedger : ILedger
{
    private readonly EventStoreDbSettings _settings;
    private readonly Cluster _cluster;
    private readonly Appender _appender;
    private readonly Reader _reader;
    private readonly Subscription _subscription;

    private EventStoreDbLedger(EventStoreDbSettings settings, TimeProvider clock)
    {
        _settings = settings;
        _cluster = new Cluster(settings, clock);
        var reachability = new Reachability(settings.Discover ? Timeouts.Cluster : Timeouts.OneNode, clock);
        _appender = new Appender(_cluster, reachability, clock);
        _reader = new Reader(_cluster, reachability);
        _subscription = new Subscription(_cluster, reachability);
    }

    /// <summary>Opens a handle without contacting the server.</summary>
    /// <param name="settings">Where and how.</param>
    /// <param name="clock">Gives the time at which events are recorded, and measures timeouts.</param>
    /// <exception cref="ConnectionStringException">The certificate file cannot be read.</exception>
    public static EventStoreDbLedger Open(EventStoreDbSettings settings, TimeProvider clock)
    {
        ArgumentNullException.ThrowIfNull(settings);
        ArgumentNullException.ThrowIfNull(clock);
        return new EventStoreDbLedger(settings, clock);
    }

    /// <inheritdoc/>
    public bool AppendsWhole(IReadOnlyList<NewEvent> events) => Chunks.IsOne(events);

    /// <inheritdoc/>
    public async ValueTask<AppendResult> AppendAsync(
        StreamName stream, ExpectedRevision expected, IReadOnlyList<NewEvent> events, CancellationToken cancellation = default)
    {
        var kept = AppendArguments.Checked(stream, events);
        return await LedgerTelemetry.AppendAsync(
            kept.Length, async () => await _appender.AppendAsync(stream, expected, kept, cancellation));
    }

    /// <inheritdoc/>
    public IAsyncEnumerable<RecordedEvent> ReadStreamAsync(
        StreamName stream, ReadDirection direction, long from, long count = long.MaxValue, CancellationToken cancellation = default)
    {
        ReadArguments.CheckStream(from, count);
        return _reader.StreamAsync(stream, direction, from, count, cancellation);
    }

    /// <inheritdoc/>
    public IAsyncEnumerable<RecordedEvent> ReadAllAsync(
        ReadDirection direction, Position after, string prefix = "", long count = long.MaxValue, CancellationToken cancellation = default)
    {
        ReadArguments.CheckAll(after, prefix, count);
        return _reader.AllAsync(direction, after, prefix, count, cancellation);
    }

    /// <inheritdoc/>
    public IAsyncEnumerable<SubscriptionMessage> SubscribeAsync(
        Position after, string prefix = "", CancellationToken cancellation = default)
    {
        ReadArguments.CheckSubscription(after, prefix);
        return _subscription.FollowAsync(after, prefix, cancellation);
    }

    /// <inheritdoc/>
    public ValueTask<Position> HeadAsync(CancellationToken cancellation = default) => _reader.HeadAsync(cancellation);

    /// <summary>Looks for what lets the server forget events of ours: limits and cuts in the metadata of their streams.</summary>
    public ValueTask<IReadOnlyList<LedgerFinding>> CheckStorageAsync(CancellationToken cancellation = default) =>
        new StreamCuts(_reader).FindAsync(cancellation);

    /// <inheritdoc/>
    public ValueTask<LedgerFinding?> CheckStreamAsync(StreamName stream, CancellationToken cancellation = default) =>
        new StreamCuts(_reader).FindAsync(stream, cancellation);

    /// <summary>The server's address, version and head, for an operator.</summary>
    /// <exception cref="LedgerException">The server does not answer.</exception>
    public async ValueTask<EventStoreDbLedgerInfo> InfoAsync(CancellationToken cancellation = default)
    {
        var head = await HeadAsync(cancellation);
        DateTimeOffset? recorded = null;
        await foreach (var last in ReadAllAsync(ReadDirection.Backwards, Position.End, count: 1, cancellation: cancellation))
            recorded = last.Recorded;
        var (node, version) = await _reader.NodeAsync(cancellation);
        return new EventStoreDbLedgerInfo(ToString(), node.ToString(), version, head, recorded);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _appender.DisposeAsync();
        await _cluster.DisposeAsync();
    }

    /// <summary>Where it leads, without credentials.</summary>
    public override string ToString() => _settings.ToString();
}
