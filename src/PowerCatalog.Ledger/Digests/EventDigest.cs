using System.Buffers.Binary;
using PowerCatalog.Domain.Digests;

namespace PowerCatalog.Ledger.Digests;

/// <summary>
/// The digest of a recorded event: its stream and revision, its id and type, its recorded time and every byte of it. Positions are
/// specific to an engine and are not part of it.
/// </summary>
public static class EventDigest
{
    /// <summary>The digest of one event, 32 bytes.</summary>
    public static byte[] Of(RecordedEvent recorded)
    {
        using var digest = new FramedDigest();
        Add(digest, recorded);
        return digest.Finish();
    }

    /// <summary>
    /// Adds an event: stream, id, type, revision and recorded time (8 bytes each, ticks of 100 ns since the year 1, UTC), data, metadata.
    /// </summary>
    public static void Add(FramedDigest digest, RecordedEvent recorded)
    {
        ArgumentNullException.ThrowIfNull(digest);
        ArgumentNullException.ThrowIfNull(recorded);
        Span<byte> numbers = stackalloc byte[16];
        BinaryPrimitives.WriteInt64BigEndian(numbers, recorded.Revision);
        BinaryPrimitives.WriteInt64BigEndian(numbers[8..], recorded.Recorded.UtcTicks);
        digest.Add(recorded.Stream.Value).Add(recorded.Id).Add(recorded.Type).Add(numbers)
            .Add(recorded.Data.Span).Add(recorded.Metadata.Span);
    }
}
