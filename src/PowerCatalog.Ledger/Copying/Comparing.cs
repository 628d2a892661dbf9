using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace PowerCatalog.Ledger.Copying;

/// <summary>Whether two ledgers hold the same. Positions are the engines' own and do not count.</summary>
internal static class Comparing
{
    public static bool Same(RecordedEvent left, RecordedEvent right) =>
        left.Stream == right.Stream && left.Revision == right.Revision && left.Id == right.Id && left.Type == right.Type && left.Recorded == right.Recorded
        && left.Data.Span.SequenceEqual(right.Data.Span) && left.Metadata.Span.SequenceEqual(right.Metadata.Span);

    public static LedgerException Differs(RecordedEvent held, RecordedEvent? expected) => new(
        $"The target differs from the source at {held.Stream}, revision {held.Revision}: it holds {held.Type} {held.Id}, the source "
        + (expected is null ? "ends before it." : $"{expected.Type} {expected.Id} of {expected.Stream}, revision {expected.Revision}.")
        + " Copy into an empty ledger.");

    /// <summary>Reads both to the end and returns the digest of what both hold.</summary>
    /// <exception cref="LedgerException">They differ; the message says where.</exception>
    public static async Task<string> DigestAsync(IAsyncEnumerable<RecordedEvent> source, IAsyncEnumerable<RecordedEvent> target)
    {
        using var digest = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        await using var held = target.GetAsyncEnumerator();
        await foreach (var item in source)
        {
            if (!await held.MoveNextAsync()) throw new LedgerException($"The target ends before {item.Stream}, revision {item.Revision}. Copy again; the copy goes on from there.");
            if (!Same(item, held.Current)) throw Differs(held.Current, item);
            Add(digest, item);
        }

        if (await held.MoveNextAsync()) throw Differs(held.Current, null);
        return Convert.ToHexStringLower(digest.GetHashAndReset());
    }

    // Each part goes in behind its length, so that no two ledgers have the same bytes by shifting a border.
    private static void Add(IncrementalHash digest, RecordedEvent item)
    {
        Append(digest, Encoding.UTF8.GetBytes(item.Stream.Value));
        Append(digest, item.Id.ToByteArray(bigEndian: true));
        Append(digest, Encoding.UTF8.GetBytes(item.Type));
        Span<byte> numbers = stackalloc byte[16];
        BinaryPrimitives.WriteInt64BigEndian(numbers, item.Revision);
        BinaryPrimitives.WriteInt64BigEndian(numbers[8..], item.Recorded.UtcTicks);
        Append(digest, numbers);
        Append(digest, item.Data.Span);
        Append(digest, item.Metadata.Span);
    }

    private static void Append(IncrementalHash digest, ReadOnlySpan<byte> part)
    {
        Span<byte> length = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(length, part.Length);
        digest.AppendData(length);
        digest.AppendData(part);
    }
}
