using System.Buffers;
using System.Globalization;
using System.Security.Cryptography;
using PowerCatalog.Evidence.Canonical;
using PowerCatalog.Evidence.Merkle;

namespace PowerCatalog.Evidence.Leaves;

/// <summary>
/// The leaf of an event: a version byte, 1, and the canonical JSON (RFC 8785) of its envelope. The members are <c>dataHash</c> (the SHA-256
/// of the event's bytes, hexadecimal), <c>id</c>, <c>metadata</c>, <c>recorded</c> (UTC, six decimals), <c>revision</c>, <c>stream</c> and
/// <c>type</c>. As the data enters by its hash, a text that must be removed later takes no proof with it. Not safe for several threads.
/// </summary>
public sealed class EventLeaf
{
    /// <summary>The format of the recorded time.</summary>
    public const string TimeFormat = "yyyy-MM-dd'T'HH:mm:ss.ffffff'Z'";

    private const byte Version = 1;
    private const int RoundTripLength = 28;

    private readonly ArrayBufferWriter<byte> _leaf = new(1_024);
    private readonly KeptText _streams = new();
    private readonly KeptText _types = new();
    private byte[] _metadata = [];
    private byte[] _canonical = [];

    /// <summary>The hash of a leaf, which is also the digest that the event carries in its ledger.</summary>
    /// <param name="stream">The stream's name.</param>
    /// <param name="revision">The place in the stream, from 0.</param>
    /// <param name="id">The event's id.</param>
    /// <param name="type">The registered name with its version.</param>
    /// <param name="recorded">When it was recorded, UTC, whole microseconds.</param>
    /// <param name="metadata">The metadata, a JSON object in UTF-8, without what an engine adds.</param>
    /// <param name="dataHash">The SHA-256 of the event's bytes.</param>
    /// <exception cref="FormatException">The metadata has no canonical form.</exception>
    public Hash Of(
        string stream, long revision, Guid id, string type, DateTimeOffset recorded, ReadOnlyMemory<byte> metadata, Hash dataHash) =>
        MerkleHash.Leaf(Write(stream, revision, id, type, recorded, metadata, dataHash));

    /// <summary>The leaf itself; valid until the next call.</summary>
    /// <inheritdoc cref="Of"/>
    public ReadOnlySpan<byte> Write(
        string stream, long revision, Guid id, string type, DateTimeOffset recorded, ReadOnlyMemory<byte> metadata, Hash dataHash)
    {
        _leaf.ResetWrittenCount();
        _leaf.Write([Version]);
        _leaf.Write("{\"dataHash\":\""u8);
        Span<byte> hash = stackalloc byte[Hash.Size];
        dataHash.CopyTo(hash);
        Convert.TryToHexStringLower(hash, _leaf.GetSpan(2 * Hash.Size), out var written);
        _leaf.Advance(written);
        _leaf.Write("\",\"id\":\""u8);
        id.TryFormat(_leaf.GetSpan(36), out written, "D");
        _leaf.Advance(written);
        _leaf.Write("\",\"metadata\":"u8);
        _leaf.Write(Canonical(metadata));
        _leaf.Write(",\"recorded\":\""u8);
        WriteTime(recorded);
        _leaf.Write("\",\"revision\":"u8);
        revision.TryFormat(_leaf.GetSpan(20), out written, provider: CultureInfo.InvariantCulture);
        _leaf.Advance(written);
        _leaf.Write(",\"stream\":"u8);
        _leaf.Write(_streams.Of(stream));
        _leaf.Write(",\"type\":"u8);
        _leaf.Write(_types.Of(type));
        _leaf.Write("}"u8);
        return _leaf.WrittenSpan;
    }

    /// <summary>The SHA-256 of an event's bytes.</summary>
    public static Hash DataHash(ReadOnlySpan<byte> data)
    {
        Span<byte> hash = stackalloc byte[Hash.Size];
        SHA256.HashData(data, hash);
        return new Hash(hash);
    }

    // The round-trip format has seven decimals and is many times as fast as one that is spelled out; the last is left out.
    private void WriteTime(DateTimeOffset recorded)
    {
        var time = _leaf.GetSpan(RoundTripLength);
        recorded.UtcDateTime.TryFormat(time, out _, "O", CultureInfo.InvariantCulture);
        time[RoundTripLength - 2] = (byte)'Z';
        _leaf.Advance(RoundTripLength - 1);
    }

    // The events of one decision have the same metadata, so what was made last serves most of them.
    private byte[] Canonical(ReadOnlyMemory<byte> metadata)
    {
        if (!metadata.Span.SequenceEqual(_metadata) || _canonical.Length == 0)
            (_canonical, _metadata) = (CanonicalJson.Of(metadata), metadata.ToArray());
        return _canonical;
    }
}
