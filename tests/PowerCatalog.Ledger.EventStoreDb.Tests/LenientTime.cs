using PowerCatalog.Ledger.Contract;
using PowerCatalog.Ledger.EventStoreDb.Connecting;
using PowerCatalog.Waiting;

namespace PowerCatalog.Ledger.EventStoreDb.Tests;

/// <summary>
/// The time by which an engine under test measures, such that no outcome depends on how busy the machine is. Only the pauses that the
/// engine makes pass time, so that what it does between them costs nothing; the limits of its calls are so long that they end only a hang.
/// </summary>
/// <param name="clock">Says what day it is.</param>
internal sealed class LenientTime(TimeProvider clock) : TimeProvider
{
    // What is awaited for less is a pause between tries; more is the limit of a call, and so is the wait for the reason of a broken one.
    private static readonly TimeSpan _longestPause = TimeSpan.FromSeconds(2);

    private const int SmallPart = 3_000;

    // So many times sooner than in production a pause is over.
    private const int Haste = 10;

    private long _ticks;

    /// <summary>
    /// Whether a pause passes all of its time, so that what never comes back is given up after as many tries as in production. Else it
    /// passes a small part of it: what a test brings back may take long until it is there.
    /// </summary>
    public bool GivesUp { get; set; }

    /// <summary>How many times as long as in production a call may take.</summary>
    public double LimitRate { get; set; } = 60;

    /// <summary>Counts the pauses that were begun.</summary>
    public Counter Pauses { get; } = new();

    /// <inheritdoc/>
    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    /// <inheritdoc/>
    public override DateTimeOffset GetUtcNow() => clock.GetUtcNow();

    /// <inheritdoc/>
    public override long GetTimestamp() => Interlocked.Read(ref _ticks);

    /// <inheritdoc/>
    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        new Timer(this, callback, state, dueTime, period);

    private sealed class Timer : ITimer
    {
        private readonly LenientTime _time;
        private readonly ITimer _timer;
        private long _pause;

        public Timer(LenientTime time, TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            _time = time;
            _timer = System.CreateTimer(
                told =>
                {
                    Interlocked.Add(ref time._ticks, Interlocked.Exchange(ref _pause, 0) / (time.GivesUp ? 1 : SmallPart));
                    callback(told);
                },
                state, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
            Change(dueTime, period);
        }

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            var isPause = dueTime >= TimeSpan.Zero && dueTime <= _longestPause && dueTime != Timeouts.Reason;
            Interlocked.Exchange(ref _pause, isPause ? dueTime.Ticks : 0);
            if (isPause) _time.Pauses.Increment();
            if (dueTime == Timeout.InfiniteTimeSpan) return _timer.Change(dueTime, period);
            return _timer.Change(isPause ? dueTime / Haste : dueTime * _time.LimitRate, period);
        }

        public void Dispose() => _timer.Dispose();

        public ValueTask DisposeAsync() => _timer.DisposeAsync();
    }
}
