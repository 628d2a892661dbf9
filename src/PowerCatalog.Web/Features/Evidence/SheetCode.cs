using PowerCatalog.Checkpoints.Keys;
using PowerCatalog.Evidence.Notes;
using PowerCatalog.Web.Layout.Parts;

namespace PowerCatalog.Web.Features.Evidence;

/// <summary>A note as a QR code.</summary>
/// <param name="Code">The code; null where the text alone is too long for one.</param>
/// <param name="IsWhole">Whether it has the signatures of the witnesses too, and not this office's alone.</param>
public sealed record SheetCode(QrCode? Code, bool IsWhole)
{
    /// <summary>The code of a note; where that is too long for one, of the note with this office's signatures.</summary>
    /// <param name="note">The note.</param>
    /// <param name="own">The public keys of this office.</param>
    public static SheetCode Of(SignedNote note, IReadOnlyList<KnownKey> own)
    {
        ArgumentNullException.ThrowIfNull(note);
        if (QrCode.Of(note.ToString()) is { } whole) return new SheetCode(whole, IsWhole: true);
        var keys = own.Select(key => key.Verifier.Key).ToHashSet();
        var shorter = note with { Signatures = [.. note.Signatures.Where(signature => keys.Contains(signature.Key))] };
        return new SheetCode(shorter.Signatures.Count > 0 ? QrCode.Of(shorter.ToString()) : null, IsWhole: false);
    }
}
