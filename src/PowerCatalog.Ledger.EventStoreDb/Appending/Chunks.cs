using EventStore.Client;
using EventStore.Client.Streams;
using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;
using PowerCatalog.Evidence.Leaves;
using PowerCatalog.Evidence.Merkle;
using PowerCatalog.Ledger.EventStoreDb.Connecting;
using PowerCatalog.Ledger.EventStoreDb.Errors;
using PowerCatalog.Ledger.EventStoreDb.Stamps;

namespace PowerCatalog.Ledger.EventStoreDb.Appending;

/// <summary>Splits an append into requests that the server writes whole, each with the exact revision that it expects.</summary>
internal static class Chunks
{
    /// <summary>What the server accepts in one append by default: bytes of data, metadata and type names.</summary>
    private const int MostBytes = 1_048_576;

    // Leaves room for what else the server may count.
    private const int GoodBytes = 1_000_000;
    private const int MostEvents = 1_000;

    /// <summary>Whether the events fit into one request.</summary>
    public static bool IsOne(IReadOnlyList<NewEvent> events) => events.Count == 0 || Length(events, 0) == events.Count;

    /// <summary>How many events from <paramref name="first"/> go into one request, at least one.</summary>
    public static int Length(IReadOnlyList<NewEvent> events, int first)
    {
        var bytes = Size(events[first]);
        var count = 1;
        while (first + count < events.Count && count < MostEvents && (bytes += Size(events[first + count])) <= GoodBytes) count++;
        return count;
    }

    /// <exception cref="NodeException">One event alone is larger than the server accepts.</exception>
    public static void EnsureFits(IReadOnlyList<NewEvent> events)
    {
        foreach (var item in events)
            if (Size(item) > MostBytes)
                throw new NodeException(NodeFailure.TooLarge, $"{item.Type} {item.Id}: {Size(item)} > {MostBytes} bytes");
    }

    /// <summary>The request for a part of the events, where the stream's last revision is <paramref name="tail"/> (-1: none).</summary>
    public static BatchAppendReq Request(StreamName stream, long tail, ReadOnlySpan<NewEvent> events, DateTimeOffset recorded)
    {
        var request = new BatchAppendReq
        {
            Options = new BatchAppendReq.Types.Options
            {
                StreamIdentifier = new StreamIdentifier { StreamName = ByteString.CopyFromUtf8(stream.Value) },
                Deadline = Duration.FromTimeSpan(Timeouts.Write),
            },
            IsFinal = true,
        };
        if (tail < 0) request.Options.NoStream = new();
        else request.Options.StreamPosition = (ulong)tail;
        var (revision, leaf) = (tail, new EventLeaf());
        foreach (var item in events)
        {
            var time = item.Recorded ?? recorded;
            var digest = leaf.Of(
                stream.Value, ++revision, item.Id, item.Type, time, item.Metadata, EventLeaf.DataHash(item.Data.Span));
            request.ProposedMessages.Add(Message(item, time, digest));
        }

        return request;
    }

    private static BatchAppendReq.Types.ProposedMessage Message(NewEvent item, DateTimeOffset recorded, Hash digest) => new()
    {
        Id = new UUID { String = item.Id.ToString() },
        Metadata = { { "type", item.Type }, { "content-type", "application/json" } },
        CustomMetadata = UnsafeByteOperations.UnsafeWrap(RecordedStamp.Write(item.Metadata.Span, recorded, digest)),
        Data = UnsafeByteOperations.UnsafeWrap(item.Data),
    };

    private static int Size(NewEvent item) => item.Data.Length + item.Metadata.Length + RecordedStamp.Length + (2 * item.Type.Length);
}
