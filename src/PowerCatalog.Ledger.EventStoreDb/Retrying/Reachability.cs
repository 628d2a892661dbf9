namespace PowerCatalog.Ledger.EventStoreDb.Retrying;

/// <summary>
/// Since when nothing has been answered. An outage is waited for once, not by each call: while a leader is replaced calls wait, and once
/// that has taken too long they try once and fail at once, until a subscription or one of them finds the ledger again.
/// </summary>
internal sealed class Reachability(TimeSpan longest, TimeProvider time)
{
    private const long Up = long.MaxValue;

    private long _downSince = Up;

    public void IsUp() => Volatile.Write(ref _downSince, Up);

    public void IsDown() => Interlocked.CompareExchange(ref _downSince, time.GetTimestamp(), Up);

    /// <summary>How long a call should go on trying now.</summary>
    public RetryBudget ForOneCall()
    {
        var since = Volatile.Read(ref _downSince);
        var waited = since == Up ? TimeSpan.Zero : time.GetElapsedTime(since);
        return new RetryBudget(waited < longest ? longest - waited : TimeSpan.Zero, time);
    }

    /// <summary>For a subscription, which never gives up.</summary>
    public RetryBudget Endless() => new(Timeout.InfiniteTimeSpan, time);
}
