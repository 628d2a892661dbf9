using EventStore.Client.Streams;
using Message = EventStore.Client.Streams.BatchAppendReq.Types.ProposedMessage;

namespace PowerCatalog.EventStoreDb.StandIn;

/// <summary>What became of a write.</summary>
internal readonly record struct WriteResult(bool Written, long Revision, long Position);

/// <summary>
/// The log that the nodes of one stand-in share, in memory. Positions grow by what an event weighs, as offsets in a log do, and the
/// server's own events lie between ours.
/// </summary>
internal sealed class StandInLog
{
    private const int OwnEventEvery = 100;

    private readonly Lock _gate = new();
    private readonly List<StoredEvent> _all = [];
    private readonly Dictionary<string, List<StoredEvent>> _streams = [];
    private TaskCompletionSource _more = NewSignal();
    private long _end = 1_000;

    public StandInLog() => AddOwn();

    /// <summary>All events up to now, and a task that ends when there are more.</summary>
    public (StoredEvent[] Events, Task More) From(int index)
    {
        lock (_gate) return (_all.GetRange(index, _all.Count - index).ToArray(), _more.Task);
    }

    public int Count
    {
        get
        {
            lock (_gate) return _all.Count;
        }
    }

    public StoredEvent[] All()
    {
        lock (_gate) return [.. _all];
    }

    /// <summary>The stream's events; null where there is no such stream.</summary>
    public StoredEvent[]? Stream(string name)
    {
        lock (_gate) return _streams.TryGetValue(name, out var events) ? [.. events] : null;
    }

    /// <summary>
    /// Writes all or nothing. The same ids at the place expected, the start where no stream is, are answered as the first time.
    /// </summary>
    public WriteResult Write(string stream, long expected, IReadOnlyList<Message> messages)
    {
        lock (_gate)
        {
            var events = _streams.GetValueOrDefault(stream) ?? [];
            var last = events.Count - 1;
            if (expected >= Expected.NoStream && expected < last && IsSame(events, (int)expected + 1, messages))
                return new WriteResult(true, expected + messages.Count, events[(int)expected + messages.Count].Position);
            var holds = expected switch { Expected.Any => true, Expected.StreamExists => last >= 0, _ => expected == last };
            if (!holds) return new WriteResult(false, last, 0);
            foreach (var message in messages)
                Add(stream, message.Id.String, message.Metadata["type"], message.Metadata["content-type"], message);
            if (messages.Count > 0) Signal();
            return new WriteResult(true, last + messages.Count, messages.Count > 0 ? _all[^1].Position : 0);
        }
    }

    /// <summary>Writes the metadata of a stream, as an operator does by the server's own tools.</summary>
    public void WriteMetadata(string stream, string id, string json)
    {
        var message = new Message { Data = Google.Protobuf.ByteString.CopyFromUtf8(json) };
        lock (_gate)
        {
            Add("$$" + stream, id, "$metadata", "application/json", message);
            Signal();
        }
    }

    /// <summary>The streams that were deleted for good.</summary>
    public HashSet<string> Deleted { get; } = [];

    /// <summary>Drops the first events of a stream, as a scavenge does behind a cut.</summary>
    public void Forget(string stream, int count)
    {
        lock (_gate)
        {
            var gone = _streams[stream].Take(count).ToHashSet();
            _streams[stream].RemoveRange(0, count);
            _all.RemoveAll(gone.Contains);
        }
    }

    private void Add(string stream, string id, string type, string contentType, Message message)
    {
        if (_all.Count % OwnEventEvery == OwnEventEvery - 1) AddOwn();
        if (!_streams.TryGetValue(stream, out var events)) _streams[stream] = events = [];
        var item = new StoredEvent(
            _end,
            stream,
            events.Count,
            id,
            type,
            contentType == "application/json" ? contentType : "application/octet-stream",
            message.Data,
            message.CustomMetadata,
            (TimeProvider.System.GetUtcNow() - DateTimeOffset.UnixEpoch).Ticks);
        _end += 100 + item.Data.Length + item.CustomMetadata.Length + (2 * type.Length);
        events.Add(item);
        _all.Add(item);
    }

    private void AddOwn() => _all.Add(new StoredEvent(
        (_end += 200) - 200, "$stats-127.0.0.1:2113", _all.Count / OwnEventEvery, Guid.Empty.ToString(), "$statsCollected",
        "application/json", Google.Protobuf.ByteString.Empty, Google.Protobuf.ByteString.Empty, 0));

    private static bool IsSame(List<StoredEvent> events, int from, IReadOnlyList<Message> messages)
    {
        if (from + messages.Count > events.Count) return false;
        return !messages.Where((message, i) => events[from + i].Id != message.Id.String).Any();
    }

    private void Signal()
    {
        _more.SetResult();
        _more = NewSignal();
    }

    private static TaskCompletionSource NewSignal() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}

/// <summary>What an append expects of its stream, where it is not a revision.</summary>
internal static class Expected
{
    public const long NoStream = -1;
    public const long Any = -2;
    public const long StreamExists = -4;

    public static long Of(BatchAppendReq.Types.Options options) => options.ExpectedStreamPositionCase switch
    {
        BatchAppendReq.Types.Options.ExpectedStreamPositionOneofCase.StreamPosition => (long)options.StreamPosition,
        BatchAppendReq.Types.Options.ExpectedStreamPositionOneofCase.NoStream => NoStream,
        BatchAppendReq.Types.Options.ExpectedStreamPositionOneofCase.StreamExists => StreamExists,
        BatchAppendReq.Types.Options.ExpectedStreamPositionOneofCase.Any => Any,
        _ => throw new InvalidOperationException("An append must say what it expects."),
    };
}
