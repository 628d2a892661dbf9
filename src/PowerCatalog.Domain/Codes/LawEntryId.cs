using System.Globalization;
using System.Text.Json.Serialization;

namespace PowerCatalog.Domain.Codes;

/// <summary>
/// Names one entry on documents that were amended, repealed or cleaned up: a UUID of version 8, derived from the catalog, the decision and
/// the documents, so that the same list is the same entry wherever and however often it is sent.
/// </summary>
[JsonConverter(typeof(CodeJsonConverter<LawEntryId>))]
public readonly record struct LawEntryId : ICode<LawEntryId>
{
    private readonly Guid _id;

    private LawEntryId(Guid id) => _id = id;

    /// <inheritdoc/>
    public string Value => _id.ToString("D", CultureInfo.InvariantCulture);

    /// <summary>The entry that a digest names.</summary>
    /// <param name="digest">At least 16 bytes of a digest over what it says.</param>
    public static LawEntryId Of(ReadOnlySpan<byte> digest) => new(AdjustmentId.Uuid8(digest));

    /// <inheritdoc/>
    public static bool TryParse(string? text, out LawEntryId code)
    {
        var fits = Guid.TryParseExact(text, "D", out var id);
        code = new LawEntryId(id);
        return fits;
    }

    /// <inheritdoc/>
    public override string ToString() => Value;
}
