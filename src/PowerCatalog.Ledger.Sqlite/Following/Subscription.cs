using System.Runtime.CompilerServices;
using PowerCatalog.Ledger.Sqlite.Files;
using PowerCatalog.Ledger.Sqlite.Reading;

namespace PowerCatalog.Ledger.Sqlite.Following;

/// <summary>
/// Follows the ledger: reads pages after the last position until there is none, then waits for a commit. There is no separate live path, so
/// there is no hand-over in which an event could be lost or duplicated.
/// </summary>
internal sealed class Subscription(ReaderPool readers, CommitSignal commits, SqliteLedgerOptions options)
{
    public async IAsyncEnumerable<SubscriptionMessage> FollowAsync(
        Position after, string prefix, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var considered = await StartAsync(after, cancellation);
        var reported = considered;
        var announce = true;
        while (true)
        {
            var page = await readers.ReadAsync(
                (considered, prefix, options.PageEvents),
                static (reader, ask) => reader.ReadForwards(ask.considered, ask.prefix, ask.PageEvents),
                cancellation);
            considered = page.Considered;
            foreach (var item in page.Events)
            {
                cancellation.ThrowIfCancellationRequested();
                yield return new SubscriptionMessage.Event(item);
                reported = item.Position.Value;
                announce = true;
            }
            // Events of other streams since the last message: reported after a window of them, or at the end.
            if (considered - reported >= options.WindowEvents || (page.IsLast && announce && considered > reported))
            {
                yield return new SubscriptionMessage.Checkpoint(new Position(considered));
                reported = considered;
                announce = true;
            }
            if (!page.IsLast)
                continue;
            if (announce)
                yield return new SubscriptionMessage.CaughtUp(new Position(considered));
            announce = false;
            await commits.WaitBeyondAsync(considered, cancellation);
        }
    }

    private async ValueTask<long> StartAsync(Position after, CancellationToken cancellation)
    {
        var head = await readers.ReadAsync(0, static (reader, _) => reader.Head(), cancellation);
        if (after == Position.End)
            return head;
        // A subscriber that is ahead has seen another ledger, or this one before it was restored: continuing would silently skip events.
        return after.Value <= head ? after.Value : throw LedgerRefusals.BeyondTheEnd(after, new Position(head));
    }
}
