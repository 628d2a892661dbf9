namespace PowerCatalog.Ledger.EventStoreDb.Appending;

/// <summary>The last event of a stream: what the next must follow.</summary>
/// <param name="Revision">Its revision; -1 if there is none.</param>
/// <param name="Position">Its position; <see cref="Position.Start"/> if there is none.</param>
/// <param name="Recorded">When it was recorded; <see cref="DateTimeOffset.MinValue"/> if there is none.</param>
internal readonly record struct StreamTail(long Revision, Position Position, DateTimeOffset Recorded)
{
    public static readonly StreamTail None = new(-1, Position.Start, DateTimeOffset.MinValue);

    public static StreamTail Of(RecordedEvent last) => new(last.Revision, last.Position, last.Recorded);
}
