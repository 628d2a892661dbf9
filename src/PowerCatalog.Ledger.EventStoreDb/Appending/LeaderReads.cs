using EventStore.Client.Streams;
using PowerCatalog.Ledger.EventStoreDb.Connecting;
using PowerCatalog.Ledger.EventStoreDb.Nodes;
using PowerCatalog.Ledger.EventStoreDb.Reading;

namespace PowerCatalog.Ledger.EventStoreDb.Appending;

/// <summary>What an append asks the leader of its stream.</summary>
internal static class LeaderReads
{
    /// <summary>The stream's last event.</summary>
    public static async Task<StreamTail> TailAsync(Node node, StreamName stream)
    {
        await foreach (var last in ReadAsync(node, ReadRequests.Stream(stream, ReadDirection.Backwards, long.MaxValue, 1)))
            return StreamTail.Of(last);
        return StreamTail.None;
    }

    /// <summary>
    /// The revision of an event, searched from <paramref name="from"/> backwards to the one after <paramref name="after"/>; null if it is
    /// not there.
    /// </summary>
    public static async Task<long?> FindAsync(Node node, StreamName stream, Guid id, long from, long after)
    {
        if (from <= after) return null;
        await foreach (var item in ReadAsync(node, ReadRequests.Stream(stream, ReadDirection.Backwards, from, from - after)))
            if (item.Id == id)
                return item.Revision;
        return null;
    }

    /// <summary>How many of the events the stream holds from a revision on, and the last of these.</summary>
    public static async Task<(int Count, StreamTail Last)> MatchAsync(
        Node node, StreamName stream, long from, NewEvent[] events)
    {
        var (count, last) = (0, StreamTail.None);
        await foreach (var item in ReadAsync(node, ReadRequests.Stream(stream, ReadDirection.Forwards, from, events.Length)))
        {
            if (item.Revision != from + count || item.Id != events[count].Id) break;
            count++;
            last = StreamTail.Of(item);
        }

        return (count, last);
    }

    private static async IAsyncEnumerable<RecordedEvent> ReadAsync(
        Node node, ReadReq request)
    {
        await using var call = new ReadCall(node, request, requiresLeader: true, Timeouts.Answer, CancellationToken.None);
        while (await call.NextAsync() is { } response)
            if (ReadEvents.Of(response) is { } item)
                yield return item;
    }
}
