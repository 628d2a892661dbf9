using System.Runtime.CompilerServices;
using PowerCatalog.Ledger;

namespace PowerCatalog.ReadModels.Engine;

/// <summary>
/// Reads what a ledger holds of a prefix, and says meanwhile how far it is: a subscription that ends where it has caught up. A plain read
/// tells nothing of what it passes over, which may be millions of events of others.
/// </summary>
internal sealed class UntilCaughtUp(ILedger ledger, string prefix, TimeProvider clock)
{
    // Long enough for a change of leader.
    private static readonly TimeSpan OutagePatience = TimeSpan.FromSeconds(15);

    /// <summary>Everything up to here was yielded.</summary>
    public Position Passed { get; private set; }

    /// <summary>The events after a position, up to the end of the ledger.</summary>
    /// <param name="after">The position.</param>
    /// <param name="passed">Told the position whenever others' events were passed over; on the reading thread.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <exception cref="LedgerException">The ledger does not answer, or has not reached the position.</exception>
    public async IAsyncEnumerable<RecordedEvent> ReadAsync(
        Position after, Action<Position>? passed, [EnumeratorCancellation] CancellationToken cancellation)
    {
        Passed = after;
        long? since = null;
        await foreach (var message in ledger.SubscribeAsync(after, prefix, cancellation))
        {
            switch (message)
            {
                case SubscriptionMessage.Event { Recorded: var recorded }:
                    (Passed, since) = (recorded.Position, null);
                    yield return recorded;
                    break;
                case SubscriptionMessage.Checkpoint { Position: var position }:
                    (Passed, since) = (position, null);
                    passed?.Invoke(position);
                    break;
                case SubscriptionMessage.CaughtUp { Position: var position }:
                    Passed = position;
                    yield break;
                case SubscriptionMessage.Interrupted { Reason: var reason }:
                    since ??= clock.GetTimestamp();
                    if (clock.GetElapsedTime(since.Value) > OutagePatience) throw new LedgerException(LedgerFailure.Unavailable, reason);
                    break;
            }
        }
    }
}
