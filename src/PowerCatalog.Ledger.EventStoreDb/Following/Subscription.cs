using System.Runtime.CompilerServices;
using EventStore.Client.Streams;
using PowerCatalog.Ledger.EventStoreDb.Errors;
using PowerCatalog.Ledger.EventStoreDb.Nodes;
using PowerCatalog.Ledger.EventStoreDb.Reading;
using PowerCatalog.Ledger.EventStoreDb.Retrying;

namespace PowerCatalog.Ledger.EventStoreDb.Following;

/// <summary>
/// Follows the ledger over any number of connections: each starts after the last position that was yielded, so that nothing is lost or
/// duplicated. Retries for as long as the server is away; ends with an exception if retrying would not help.
/// </summary>
internal sealed class Subscription(Cluster cluster, Reachability reachability)
{
    public async IAsyncEnumerable<SubscriptionMessage> FollowAsync(
        Position after, string prefix, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var cursor = new Cursor(after);
        var pauses = reachability.Endless();
        while (true)
        {
            NodeException? broken = null;
            Feed? feed = null;
            try
            {
                try
                {
                    feed = await OpenAsync(cursor, prefix, cancellation);
                    reachability.ReportUp();
                    pauses.Renew();
                }
                catch (NodeException error)
                {
                    broken = error;
                }

                while (broken is null)
                {
                    while (feed!.TryNext(out var response))
                        if (cursor.Take(response!) is { } message)
                            yield return message;
                    if (cursor.Rest() is { } rest) yield return rest;
                    broken = await WaitAsync(feed, cancellation);
                }
            }
            finally
            {
                if (feed is not null) await feed.DisposeAsync();
            }

            cluster.Forget(broken);
            var reason = OperatorMessages.Reading(broken);
            if (!broken.IsTransient) throw reason;
            reachability.ReportDown();
            cursor.Lost();
            yield return new SubscriptionMessage.Interrupted(reason.Message);
            await pauses.PauseAsync(cancellation);
        }
    }

    // The head is read from the same node before the call begins: everything up to it has been sent once the server reports caught up.
    private async Task<Feed> OpenAsync(Cursor cursor, string prefix, CancellationToken cancellation)
    {
        var node = await cluster.ReaderAsync(cancellation);
        var head = await Reader.HeadAsync(node, requiresLeader: false, cancellation);
        if (cursor.Place != Position.End && cursor.Place > head) await RefuseOrWaitAsync(cursor.Place, head, cancellation);
        cursor.Found(head);
        return new Feed(node, cursor.Place, prefix, cancellation);
    }

    // A node that lags behind will have the position soon. A leader that lacks it never had it: this is another ledger, or the ledger was
    // restored from a backup.
    private async Task RefuseOrWaitAsync(Position place, Position head, CancellationToken cancellation)
    {
        var leader = await cluster.LeaderAsync(cancellation);
        var there = await Reader.HeadAsync(leader, requiresLeader: true, cancellation);
        if (place <= there) throw new NodeException(NodeFailure.Unavailable, $"{leader.Address}: a node lags behind, {head} < {place}");
        throw LedgerRefusals.BeyondTheEnd(place, there);
    }

    private static async ValueTask<NodeException?> WaitAsync(Feed feed, CancellationToken cancellation)
    {
        try
        {
            return await feed.WaitAsync(cancellation) ? null : new NodeException(NodeFailure.Broken, "the server ended the subscription");
        }
        catch (NodeException error)
        {
            return error;
        }
        catch (OperationCanceledException)
        {
            cancellation.ThrowIfCancellationRequested();
            throw;
        }
    }

    /// <summary>How far the subscriber is, and what it has yet to be sent.</summary>
    private sealed class Cursor(Position after)
    {
        private Position _head;
        private bool _live;
        private bool _announce;

        public Position Place { get; private set; } = after;

        public void Found(Position head)
        {
            if (Place == Position.End) Place = head;
            _head = head;
        }

        public void Lost() => _live = false;

        /// <summary>The message that a response makes; null if it says nothing new.</summary>
        public SubscriptionMessage? Take(ReadResp response)
        {
            switch (response.ContentCase)
            {
                case ReadResp.ContentOneofCase.Event:
                    return ReadEvents.Of(response) is { } item && item.Position > Place ? Advance(item) : null;
                case ReadResp.ContentOneofCase.Checkpoint:
                    // The first checkpoints may have no position: 0, or -1 as an unsigned number.
                    if (response.Checkpoint.CommitPosition > long.MaxValue) return null;
                    var place = new Position((long)response.Checkpoint.CommitPosition);
                    if (place <= Place) return null;
                    (Place, _announce) = (place, true);
                    return new SubscriptionMessage.Checkpoint(place);
                case ReadResp.ContentOneofCase.CaughtUp:
                    (_live, _announce) = (true, true);
                    if (Place < _head) Place = _head;
                    return null;
                case ReadResp.ContentOneofCase.FellBehind:
                    _live = false;
                    return null;
                default:
                    return null;
            }
        }

        /// <summary>Nothing more is at hand: the message that says so, unless it was sent since the last event.</summary>
        public SubscriptionMessage.CaughtUp? Rest()
        {
            if (!_live || !_announce) return null;
            _announce = false;
            return new SubscriptionMessage.CaughtUp(Place);
        }

        private SubscriptionMessage.Event Advance(RecordedEvent item)
        {
            (Place, _announce) = (item.Position, true);
            return new SubscriptionMessage.Event(item);
        }
    }
}
