namespace PowerCatalog.Ledger.EventStoreDb.Appending;

/// <summary>
/// The time at which events are recorded: never earlier than the event that they follow, nor than what this process recorded last.
/// </summary>
internal sealed class RecordedClock(TimeProvider clock)
{
    private long _latest;

    /// <summary>
    /// The time for events that follow <paramref name="tail"/>; for events that carry their times, checks that these do not decrease.
    /// </summary>
    /// <exception cref="LedgerException">A time is earlier than the one before it.</exception>
    public DateTimeOffset Next(StreamTail tail, ReadOnlySpan<NewEvent> events)
    {
        if (events[0].Recorded is null) return Now(tail.Recorded);
        var before = tail.Recorded;
        foreach (var item in events)
        {
            var time = item.Recorded!.Value;
            if (time < before) throw LedgerRefusals.RecordedTooEarly(item);
            before = time;
        }

        return before;
    }

    private DateTimeOffset Now(DateTimeOffset notBefore)
    {
        var ticks = Math.Max(clock.GetUtcNow().UtcTicks, notBefore.UtcTicks);
        ticks -= ticks % TimeSpan.TicksPerMicrosecond;
        var seen = Volatile.Read(ref _latest);
        while (ticks > seen)
        {
            var found = Interlocked.CompareExchange(ref _latest, ticks, seen);
            if (found == seen) return new DateTimeOffset(ticks, TimeSpan.Zero);
            seen = found;
        }

        return new DateTimeOffset(seen, TimeSpan.Zero);
    }
}
