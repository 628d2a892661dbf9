using System.Security.Cryptography;

namespace PowerCatalog.Ledger.EventStoreDb.Retrying;

/// <summary>
/// How long one call is retried. The pauses double, each with random jitter of up to the same length, so that many callers do not retry in
/// step after a leader is lost.
/// </summary>
internal sealed class RetryBudget(TimeSpan total, TimeProvider time)
{
    private static readonly TimeSpan _first = TimeSpan.FromMilliseconds(25);
    private static readonly TimeSpan _longest = TimeSpan.FromSeconds(1);

    private long _since = time.GetTimestamp();
    private TimeSpan _pause = _first;

    /// <summary>Whether there is time for another attempt; always if the total is infinite.</summary>
    public bool IsLeft => total == Timeout.InfiniteTimeSpan || time.GetElapsedTime(_since) < total;

    /// <summary>Waits before the next attempt.</summary>
    public Task PauseAsync(CancellationToken cancellation)
    {
        var milliseconds = (int)_pause.TotalMilliseconds;
        _pause = TimeSpan.FromMilliseconds(Math.Min(_longest.TotalMilliseconds, 2 * milliseconds));
        return Task.Delay(TimeSpan.FromMilliseconds(milliseconds + RandomNumberGenerator.GetInt32(milliseconds + 1)), time, cancellation);
    }

    /// <summary>Progress was made: the time starts again.</summary>
    public void Renew()
    {
        _since = time.GetTimestamp();
        _pause = _first;
    }
}
