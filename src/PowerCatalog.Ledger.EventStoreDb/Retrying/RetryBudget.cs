using System.Security.Cryptography;

namespace PowerCatalog.Ledger.EventStoreDb.Retrying;

/// <summary>
/// How long one call goes on trying. The pauses double, each with as much again at random, so that many callers do not come back in step
/// after a leader was lost.
/// </summary>
internal sealed class RetryBudget(TimeSpan total, TimeProvider time)
{
    private static readonly TimeSpan _first = TimeSpan.FromMilliseconds(25);
    private static readonly TimeSpan _longest = TimeSpan.FromSeconds(1);

    private long _since = time.GetTimestamp();
    private TimeSpan _pause = _first;

    /// <summary>Whether there is time for another try; always where the total is infinite.</summary>
    public bool IsLeft => total == Timeout.InfiniteTimeSpan || time.GetElapsedTime(_since) < total;

    /// <summary>Waits before the next try.</summary>
    public Task PauseAsync(CancellationToken cancellation)
    {
        var milliseconds = (int)_pause.TotalMilliseconds;
        _pause = TimeSpan.FromMilliseconds(Math.Min(_longest.TotalMilliseconds, 2 * milliseconds));
        return Task.Delay(TimeSpan.FromMilliseconds(milliseconds + RandomNumberGenerator.GetInt32(milliseconds + 1)), time, cancellation);
    }

    /// <summary>Something was achieved: the time counts anew.</summary>
    public void Renew()
    {
        _since = time.GetTimestamp();
        _pause = _first;
    }
}
