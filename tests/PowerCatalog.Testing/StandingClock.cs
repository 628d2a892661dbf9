namespace PowerCatalog.Testing;

/// <summary>A clock that stands still until a test moves it; timers run by the machine's own time.</summary>
public sealed class StandingClock : TimeProvider
{
    private long _ticks = new DateTimeOffset(2021, 7, 1, 1, 0, 0, TimeSpan.Zero).UtcTicks;

    /// <summary>Moves the clock.</summary>
    public void Move(TimeSpan by) => Interlocked.Add(ref _ticks, by.Ticks);

    /// <inheritdoc/>
    public override DateTimeOffset GetUtcNow() => new(Interlocked.Read(ref _ticks), TimeSpan.Zero);
}
