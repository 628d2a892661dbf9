using PowerCatalog.Evidence.Merkle;

namespace PowerCatalog.Ledger;

/// <summary>An event as recorded. The memory is the event's own and stays valid.</summary>
/// <param name="Position">Its place among all events.</param>
/// <param name="Stream">Its stream.</param>
/// <param name="Revision">Its place in the stream, from 0.</param>
/// <param name="Id">Its id.</param>
/// <param name="Type">The registered name with its version.</param>
/// <param name="Data">The event as UTF-8 JSON.</param>
/// <param name="Metadata">Who, caused by what, schema version: UTF-8 JSON.</param>
/// <param name="Recorded">
/// When it was recorded, UTC, to the microsecond; never earlier than that of any event before it in its stream.
/// </param>
public sealed record RecordedEvent(
    Position Position,
    StreamName Stream,
    long Revision,
    Guid Id,
    string Type,
    ReadOnlyMemory<byte> Data,
    ReadOnlyMemory<byte> Metadata,
    DateTimeOffset Recorded)
{
    /// <summary>
    /// The digest that it carries since it was recorded, see <see cref="Digests.EventLeaves"/>; null where it was recorded before events
    /// carried one.
    /// </summary>
    public Hash? Digest { get; init; }
}
