using System.Buffers;
using System.Globalization;
using System.Text;

namespace PowerCatalog.Ledger.EventStoreDb.Stamps;

/// <summary>
/// When an event was recorded, as its custom metadata carries it: the first member, of fixed width, before the given members. The server's
/// own time differs between a catalog and its copy, and may decrease. Reading removes the member again, byte for byte.
/// </summary>
internal static class RecordedStamp
{
    private const string Format = "yyyy-MM-dd'T'HH:mm:ss.ffffff'Z'";
    private const int TimeLength = 27;
    private static readonly byte[] _name = """{"recorded":" """.TrimEnd().Select(letter => (byte)letter).ToArray();

    /// <summary>How many bytes it adds at most.</summary>
    public static int Length => _name.Length + TimeLength + 2;

    /// <summary>The metadata with the time.</summary>
    /// <exception cref="ArgumentException">The metadata is not a JSON object, or has white space around it.</exception>
    public static byte[] Write(ReadOnlySpan<byte> metadata, DateTimeOffset recorded)
    {
        if (metadata.Length < 2 || metadata[0] != '{' || metadata[^1] != '}')
            throw new ArgumentException("The metadata of an event must be a JSON object without white space around it.", nameof(metadata));
        var isEmpty = metadata.Length == 2;
        var stamped = new ArrayBufferWriter<byte>(metadata.Length + Length);
        stamped.Write(_name);
        stamped.Write(Encoding.ASCII.GetBytes(recorded.ToUniversalTime().ToString(Format, CultureInfo.InvariantCulture)));
        stamped.Write(isEmpty ? "\""u8 : "\","u8);
        stamped.Write(metadata[1..]);
        return stamped.WrittenSpan.ToArray();
    }

    /// <summary>Removes the time from the metadata; false if there is none, as in events of other programs.</summary>
    public static bool TryRead(ReadOnlyMemory<byte> stamped, out DateTimeOffset recorded, out ReadOnlyMemory<byte> metadata)
    {
        recorded = default;
        metadata = stamped;
        var bytes = stamped.Span;
        var end = _name.Length + TimeLength;
        if (bytes.Length < end + 2 || !bytes.StartsWith(_name) || bytes[end] != '"') return false;
        var text = Encoding.ASCII.GetString(bytes[_name.Length..end]);
        if (!DateTimeOffset.TryParseExact(text, Format, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out recorded))
            return false;

        var given = new byte[bytes.Length - end - (bytes[end + 1] == ',' ? 1 : 0)];
        given[0] = (byte)'{';
        bytes[^(given.Length - 1)..].CopyTo(given.AsSpan(1));
        metadata = given;
        return true;
    }
}
