namespace PowerCatalog.Ledger.Sqlite.Files;

/// <summary>The recorded time as the file keeps it: whole microseconds since the Unix epoch, UTC.</summary>
internal static class RecordedTime
{
    public static long Of(DateTimeOffset time) => (time - DateTimeOffset.UnixEpoch).Ticks / TimeSpan.TicksPerMicrosecond;

    public static DateTimeOffset From(long microseconds) => DateTimeOffset.UnixEpoch.AddTicks(microseconds * TimeSpan.TicksPerMicrosecond);
}
