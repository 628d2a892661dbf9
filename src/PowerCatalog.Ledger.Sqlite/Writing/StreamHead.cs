namespace PowerCatalog.Ledger.Sqlite.Writing;

/// <summary>A stream as the writer knows it.</summary>
/// <param name="Id">Its key; 0 where it does not exist yet.</param>
/// <param name="Revision">Of its last event; -1 where it has none.</param>
/// <param name="Recorded">When its last event was recorded, in microseconds since the Unix epoch; 0 where it has none.</param>
internal readonly record struct StreamHead(long Id, long Revision, long Recorded)
{
    public static readonly StreamHead Missing = new(0, -1, 0);
}
