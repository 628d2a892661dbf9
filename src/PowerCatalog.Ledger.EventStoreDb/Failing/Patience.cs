using System.Security.Cryptography;

namespace PowerCatalog.Ledger.EventStoreDb.Failing;

/// <summary>
/// How long one call goes on trying. The pauses double, each with as much again left to chance, so that many callers do not come back in step after a
/// leader was lost.
/// </summary>
internal sealed class Patience(TimeSpan total)
{
    private static readonly TimeSpan _first = TimeSpan.FromMilliseconds(25);
    private static readonly TimeSpan _longest = TimeSpan.FromSeconds(1);

    private long _since = Environment.TickCount64;
    private TimeSpan _pause = _first;

    /// <summary>Whether there is time for another try.</summary>
    public bool IsLeft => Environment.TickCount64 - _since < total.TotalMilliseconds;

    /// <summary>Waits before the next try.</summary>
    public Task PauseAsync(CancellationToken cancellation)
    {
        var milliseconds = (int)_pause.TotalMilliseconds;
        _pause = TimeSpan.FromMilliseconds(Math.Min(_longest.TotalMilliseconds, 2 * milliseconds));
        return Task.Delay(milliseconds + RandomNumberGenerator.GetInt32(milliseconds + 1), cancellation);
    }

    /// <summary>Something was achieved: the time counts anew.</summary>
    public void Renew()
    {
        _since = Environment.TickCount64;
        _pause = _first;
    }
}
