using System.Buffers;
using System.Globalization;
using System.Text;
using PowerCatalog.Evidence.Leaves;
using PowerCatalog.Evidence.Merkle;

namespace PowerCatalog.Ledger.EventStoreDb.Stamps;

/// <summary>
/// When an event was recorded and the digest that it carries, as its custom metadata has them: the first members, of fixed width, before
/// the given ones. The server's own time differs between a catalog and its copy, and may decrease. Reading removes the members again, byte
/// for byte. Events recorded before they carried digests have the time alone.
/// </summary>
internal static class RecordedStamp
{
    private const int TimeLength = 27;
    private static readonly byte[] _time = "{\"recorded\":\""u8.ToArray();
    private static readonly byte[] _digest = "\",\"digest\":\""u8.ToArray();

    private static int DigestLength => _digest.Length + (2 * Hash.Size);

    /// <summary>How many bytes it adds at most.</summary>
    public static int Length => _time.Length + TimeLength + DigestLength + 2;

    /// <summary>The metadata with the time and the digest.</summary>
    /// <exception cref="ArgumentException">The metadata is not a JSON object, or has white space around it.</exception>
    public static byte[] Write(ReadOnlySpan<byte> metadata, DateTimeOffset recorded, Hash digest)
    {
        if (metadata.Length < 2 || metadata[0] != '{' || metadata[^1] != '}')
            throw new ArgumentException("The metadata of an event must be a JSON object without white space around it.", nameof(metadata));
        var isEmpty = metadata.Length == 2;
        var stamped = new ArrayBufferWriter<byte>(metadata.Length + Length);
        stamped.Write(_time);
        stamped.Write(
            Encoding.ASCII.GetBytes(recorded.ToUniversalTime().ToString(EventLeaf.TimeFormat, CultureInfo.InvariantCulture)));
        stamped.Write(_digest);
        stamped.Write(Encoding.ASCII.GetBytes(digest.ToString()));
        stamped.Write(isEmpty ? "\""u8 : "\","u8);
        stamped.Write(metadata[1..]);
        return stamped.WrittenSpan.ToArray();
    }

    /// <summary>Removes time and digest from the metadata; null if there is no time, as in events of other programs.</summary>
    public static ReadStamp? Read(ReadOnlyMemory<byte> stamped)
    {
        var bytes = stamped.Span;
        var end = _time.Length + TimeLength;
        if (bytes.Length < end + 2 || !bytes.StartsWith(_time) || bytes[end] != '"') return null;
        if (!DateTimeOffset.TryParseExact(
            Encoding.ASCII.GetString(bytes[_time.Length..end]), EventLeaf.TimeFormat, CultureInfo.InvariantCulture,
            DateTimeStyles.AssumeUniversal, out var recorded))
            return null;

        var digest = DigestAt(bytes[end..]);
        if (digest is not null) end += DigestLength;
        if (bytes.Length < end + 2 || bytes[end] != '"') return null;
        var given = new byte[bytes.Length - end - (bytes[end + 1] == ',' ? 1 : 0)];
        given[0] = (byte)'{';
        bytes[^(given.Length - 1)..].CopyTo(given.AsSpan(1));
        return new ReadStamp(recorded, digest, given);
    }

    private static Hash? DigestAt(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < DigestLength || !bytes.StartsWith(_digest)) return null;
        Span<byte> hash = stackalloc byte[Hash.Size];
        return Convert.FromHexString(Encoding.ASCII.GetString(bytes[_digest.Length..DigestLength]), hash, out _, out _)
            == OperationStatus.Done
            ? new Hash(hash)
            : null;
    }
}
