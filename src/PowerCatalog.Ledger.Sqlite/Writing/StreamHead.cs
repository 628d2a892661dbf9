namespace PowerCatalog.Ledger.Sqlite.Writing;

/// <summary>The last event of a stream, as the writer knows it.</summary>
/// <param name="Id">The key of the stream; 0 if it does not exist yet.</param>
/// <param name="Revision">The revision of its last event; -1 if it has none.</param>
/// <param name="Recorded">When its last event was recorded, in microseconds since the Unix epoch; 0 if it has none.</param>
internal readonly record struct StreamHead(long Id, long Revision, long Recorded)
{
    public static readonly StreamHead Missing = new(0, -1, 0);
}
