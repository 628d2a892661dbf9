namespace PowerCatalog.Ledger.EventStoreDb.Appending;

/// <summary>
/// The time at which events are recorded: never before the event that they follow, and never before what this process recorded last.
/// </summary>
internal sealed class RecordedClock(TimeProvider clock)
{
    private long _latest;

    /// <summary>
    /// The time for events that follow <paramref name="tail"/>; for events that bring their times, checks that they are in order.
    /// </summary>
    /// <exception cref="LedgerException">A time runs backwards.</exception>
    public DateTimeOffset Next(StreamTail tail, ReadOnlySpan<NewEvent> events)
    {
        if (events[0].Recorded is null) return Now(tail.Recorded);
        var before = tail.Recorded;
        foreach (var item in events)
        {
            var time = item.Recorded!.Value;
            if (time < before)
                throw new LedgerException(
                    $"事件 {item.Id} 的记录时间早于同一流中前一事件；什么都没有写入。"
                    + $"The event {item.Id} was recorded before the event that it follows in its stream. Nothing was written.");
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
