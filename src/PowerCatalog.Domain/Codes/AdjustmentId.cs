using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Serialization;

namespace PowerCatalog.Domain.Codes;

/// <summary>
/// Names one adjustment: a UUID of version 8 (RFC 9562 section 5.8). A draft that begins without a number has random bits and keeps its id
/// through approval and promulgation; a document that is recorded in one step has an id derived from the catalog and its number, so that it
/// is the same adjustment wherever and however often it is sent.
/// </summary>
[JsonConverter(typeof(CodeJsonConverter<AdjustmentId>))]
public readonly record struct AdjustmentId : ICode<AdjustmentId>
{
    private readonly Guid _id;

    private AdjustmentId(Guid id) => _id = id;

    /// <inheritdoc/>
    public string Value => _id.ToString("D", CultureInfo.InvariantCulture);

    /// <summary>The adjustment of a catalog that a document number, or for a list without one its digest, names.</summary>
    public static AdjustmentId Of(DivisionCode division, string documentNumber) =>
        new(Uuid8(SHA256.HashData(Encoding.UTF8.GetBytes($"{division.Value}\n{documentNumber}"))));

    /// <summary>The id of a draft that begins without a document number.</summary>
    /// <param name="entropy">16 random bytes.</param>
    /// <exception cref="ArgumentException">There are more or fewer bytes.</exception>
    public static AdjustmentId Of(ReadOnlySpan<byte> entropy) => entropy.Length == 16
        ? new(Uuid8(entropy))
        : throw new ArgumentException($"An adjustment's id needs 16 bytes, not {entropy.Length}.", nameof(entropy));

    /// <inheritdoc/>
    public static bool TryParse(string? text, out AdjustmentId code)
    {
        var fits = Guid.TryParseExact(text, "D", out var id);
        code = new AdjustmentId(id);
        return fits;
    }

    /// <summary>A UUID of version 8 whose free bits are the first of <paramref name="digest"/>.</summary>
    public static Guid Uuid8(ReadOnlySpan<byte> digest)
    {
        Span<byte> bytes = stackalloc byte[16];
        digest[..16].CopyTo(bytes);
        bytes[6] = (byte)((bytes[6] & 0x0F) | 0x80);
        bytes[8] = (byte)((bytes[8] & 0x3F) | 0x80);
        return new Guid(bytes, bigEndian: true);
    }

    /// <summary>
    /// The id of this adjustment's event at <paramref name="ordinal"/>: the first half comes from the adjustment's id, the second counts. A
    /// retry is the same event, and neighbours sort together, which keeps the ledger's index dense.
    /// </summary>
    public Guid EventId(long ordinal)
    {
        Span<byte> bytes = stackalloc byte[16];
        if (!_id.TryWriteBytes(bytes, bigEndian: true, out _)) throw new InvalidOperationException("A UUID has 16 bytes.");
        return EventId(bytes, ordinal);
    }

    /// <summary>
    /// The id of the event at <paramref name="ordinal"/> of a batch: the first half comes from the batch's digest, the second counts. A
    /// retry is the same event, and neighbours sort together, which keeps the ledger's index dense.
    /// </summary>
    public static Guid EventId(ReadOnlySpan<byte> digest, long ordinal)
    {
        Span<byte> bytes = stackalloc byte[16];
        digest[..8].CopyTo(bytes);
        BinaryPrimitives.WriteInt64BigEndian(bytes[8..], ordinal);
        return Uuid8(bytes);
    }

    /// <inheritdoc/>
    public override string ToString() => Value;
}
