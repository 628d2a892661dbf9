namespace PowerCatalog.Ledger.EventStoreDb.Retrying;

/// <summary>
/// Since when no call has been answered. An outage is waited for once, not by each call: while a leader is replaced calls wait, and once
/// that has taken too long each call makes one attempt, until a subscription or a call reaches the ledger again.
/// </summary>
internal sealed class Reachability(TimeSpan longest, TimeProvider time)
{
    private const long Up = long.MaxValue;

    private long _downSince = Up;

    /// <summary>A call was answered.</summary>
    public void ReportUp() => Volatile.Write(ref _downSince, Up);

    /// <summary>A call failed because no node answered.</summary>
    public void ReportDown() => Interlocked.CompareExchange(ref _downSince, time.GetTimestamp(), Up);

    /// <summary>How long a call that begins now is retried.</summary>
    public RetryBudget ForOneCall()
    {
        var since = Volatile.Read(ref _downSince);
        var waited = since == Up ? TimeSpan.Zero : time.GetElapsedTime(since);
        return new RetryBudget(waited < longest ? longest - waited : TimeSpan.Zero, time);
    }

    /// <summary>For a subscription, which never gives up.</summary>
    public RetryBudget Endless() => new(Timeout.InfiniteTimeSpan, time);
}
