using System.Runtime.CompilerServices;
using EventStore.Client.Streams;
using PowerCatalog.Ledger.EventStoreDb.Connecting;
using PowerCatalog.Ledger.EventStoreDb.Errors;
using PowerCatalog.Ledger.EventStoreDb.Nodes;
using PowerCatalog.Ledger.EventStoreDb.Retrying;

namespace PowerCatalog.Ledger.EventStoreDb.Reading;

/// <summary>
/// Reads streams and all events. A read whose connection breaks continues after the last event that it returned, at any node that answers.
/// </summary>
internal sealed class Reader(Cluster cluster, Reachability reachability)
{
    public async IAsyncEnumerable<RecordedEvent> StreamAsync(
        StreamName stream, ReadDirection direction, long from, long count, [EnumeratorCancellation] CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        var next = from;
        ReadReq Request(long left) => ReadRequests.Stream(stream, direction, next, left);
        await foreach (var item in ResumingAsync(Request, _ => true, count, cancellation))
        {
            yield return item;
            next = direction == ReadDirection.Forwards ? item.Revision + 1 : item.Revision - 1;
            // There is no revision before the first.
            if (next < 0) yield break;
        }
    }

    public async IAsyncEnumerable<RecordedEvent> AllAsync(
        ReadDirection direction, Position after, string prefix, long count, [EnumeratorCancellation] CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        if (direction == ReadDirection.Backwards && after == Position.Start) yield break;
        if (direction == ReadDirection.Forwards && after == Position.End) yield break;
        var place = after;
        bool IsBeyond(RecordedEvent item) => direction == ReadDirection.Forwards ? item.Position > place : item.Position < place;
        // One more, as the server may include the event at the position itself.
        ReadReq Request(long left) => ReadRequests.All(direction, place, prefix, left == long.MaxValue ? left : left + 1);
        await foreach (var item in ResumingAsync(Request, IsBeyond, count, cancellation))
        {
            place = item.Position;
            yield return item;
        }
    }

    public async ValueTask<Position> HeadAsync(CancellationToken cancellation)
    {
        var budget = reachability.ForOneCall();
        while (true)
        {
            try
            {
                var head = await HeadAsync(await cluster.ReaderAsync(cancellation), requiresLeader: false, cancellation);
                reachability.ReportUp();
                return head;
            }
            catch (NodeException error)
            {
                ThrowUnlessRetryable(error, budget);
            }

            await budget.PauseAsync(cancellation);
        }
    }

    /// <summary>The metadata of a stream, JSON; null where it has none.</summary>
    public async ValueTask<ReadOnlyMemory<byte>?> MetadataAsync(StreamName stream, CancellationToken cancellation)
    {
        await foreach (var (_, json) in MetadataAsync(ReadRequests.Metadata(stream), cancellation)) return json;
        return null;
    }

    /// <summary>The metadata of all streams of a ledger, earlier ones too, in the order in which they were written.</summary>
    public IAsyncEnumerable<(string Stream, ReadOnlyMemory<byte> Json)> AllMetadataAsync(CancellationToken cancellation) =>
        MetadataAsync(ReadRequests.AllMetadata(), cancellation);

    /// <summary>The node that reads go to, and its version.</summary>
    public async ValueTask<(NodeAddress Node, string Version)> NodeAsync(CancellationToken cancellation)
    {
        try
        {
            var node = await cluster.ReaderAsync(cancellation);
            return (node.Address, await node.EnsureCapableAsync(cancellation));
        }
        catch (NodeException error)
        {
            cluster.Forget(error);
            throw OperatorMessages.Reading(error);
        }
    }

    /// <summary>The last position that one node has.</summary>
    public static async Task<Position> HeadAsync(Node node, bool requiresLeader, CancellationToken cancellation)
    {
        await using var call = new ReadCall(node, ReadRequests.Head(), requiresLeader, Timeouts.Contact, cancellation);
        while (await call.NextAsync() is { } response)
            if (response.ContentCase == ReadResp.ContentOneofCase.Event)
                return new Position(checked((long)response.Event.Event.CommitPosition));
        return Position.Start;
    }

    private IAsyncEnumerable<RecordedEvent> ResumingAsync(
        Func<long, ReadReq> request, Func<RecordedEvent, bool> isWanted, long count, CancellationToken cancellation)
    {
        Wanted<RecordedEvent>? Read(ReadResp response) =>
            ReadEvents.Of(response) is { } item && isWanted(item) ? new Wanted<RecordedEvent>(item) : null;
        return ResumingAsync(request, Read, count, cancellation);
    }

    private async IAsyncEnumerable<T> ResumingAsync<T>(
        Func<long, ReadReq> request,
        Func<ReadResp, Wanted<T>?> read,
        long count,
        [EnumeratorCancellation] CancellationToken cancellation)
    {
        var budget = reachability.ForOneCall();
        ReadCall? call = null;
        try
        {
            while (count > 0)
            {
                ReadResp? response;
                try
                {
                    call ??= new ReadCall(
                        await cluster.ReaderAsync(cancellation), request(count), requiresLeader: false, Timeouts.Silence, cancellation);
                    response = await call.NextAsync();
                    reachability.ReportUp();
                }
                catch (NodeException error)
                {
                    if (call is not null) await call.DisposeAsync();
                    call = null;
                    ThrowUnlessRetryable(error, budget);
                    await budget.PauseAsync(cancellation);
                    continue;
                }

                if (response is null) yield break;
                if (read(response) is not { } wanted) continue;
                yield return wanted.Item;
                count--;
                budget.Renew();
                cancellation.ThrowIfCancellationRequested();
            }
        }
        finally
        {
            if (call is not null) await call.DisposeAsync();
        }
    }

    // A broken read begins anew: later metadata of a stream replaces earlier, whichever was read before.
    private IAsyncEnumerable<(string Stream, ReadOnlyMemory<byte> Json)> MetadataAsync(
        ReadReq request, CancellationToken cancellation) =>
        ResumingAsync(_ => request, Metadata, long.MaxValue, cancellation);

    private static Wanted<(string Stream, ReadOnlyMemory<byte> Json)>? Metadata(ReadResp response) =>
        response.ContentCase == ReadResp.ContentOneofCase.Event && response.Event.Event is { } item
            ? new((item.StreamIdentifier.StreamName.ToStringUtf8()[2..], item.Data.Memory))
            : null;

    private void ThrowUnlessRetryable(NodeException error, RetryBudget budget)
    {
        cluster.Forget(error);
        if (error.IsTransient) reachability.ReportDown();
        if (error.IsTransient && budget.IsLeft) return;
        throw OperatorMessages.Reading(error);
    }

    // What a response holds that was asked for; null stands for a response that is skipped.
    private readonly record struct Wanted<T>(T Item);
}
