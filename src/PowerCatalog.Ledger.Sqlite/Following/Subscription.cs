using System.Runtime.CompilerServices;
using PowerCatalog.Ledger.Sqlite.Files;
using PowerCatalog.Ledger.Sqlite.Reading;

namespace PowerCatalog.Ledger.Sqlite.Following;

/// <summary>
/// Follows the ledger: reads pages after the last position until there is none, then waits for a commit. There is no separate live path, so
/// there is no hand-over in which an event could be lost or come twice.
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
            // Events of others since the last message: reported after a window of them, or when all is read.
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
        // A subscriber that is ahead has seen another ledger, or this one before it was restored: going on would skip events in silence.
        if (after.Value > head)
            throw new LedgerException(
                $"订阅者已到位置 {after}，而台账只到 {head}：台账被替换或从备份恢复过，请重建读模型。"
                + $"A subscriber asks for what comes after position {after}, but the ledger ends at {head}. "
                + "The ledger was replaced or restored; rebuild the subscriber.");
        return after.Value;
    }
}
