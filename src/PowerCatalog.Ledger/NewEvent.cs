namespace PowerCatalog.Ledger;

/// <summary>An event to be recorded.</summary>
/// <param name="Id">Unique in its stream; derived from the adjustment, so that a retry is the same event.</param>
/// <param name="Type">The registered name with its version, as <c>PowerAdded.v1</c>.</param>
/// <param name="Data">The event as UTF-8 JSON.</param>
/// <param name="Metadata">Who, caused by what, schema version: UTF-8 JSON.</param>
public sealed record NewEvent(Guid Id, string Type, ReadOnlyMemory<byte> Data, ReadOnlyMemory<byte> Metadata)
{
    /// <summary>
    /// When it was recorded, for an event copied from another ledger: UTC, whole microseconds, not earlier than the preceding event of its
    /// stream. Null for a new event: the engine sets the time.
    /// </summary>
    public DateTimeOffset? Recorded { get; init; }
}
