using System.Buffers.Binary;

namespace PowerCatalog.Verifier.Notes;

/// <summary>Verifies every signature of a note, and that those have signed it that should, and nobody else.</summary>
internal static class SignatureCheck
{
    public static IReadOnlyList<Signature> Of(
        SignedNote note, Words place, IReadOnlyDictionary<KeyId, NoteVerifier> ring, string office, bool canBeCosigned)
    {
        var text = note.TextBytes;
        var signatures = note.Signatures.Select(line => Verified(line, text, place, ring)).ToList();
        var twice = signatures.GroupBy(signature => signature.Key.Key).FirstOrDefault(group => group.Count() > 1)?.Key;
        RefuseUnless(twice is null, $"{place.Zh}：密钥 {twice} 有两行签名。", $"{place.En}: the key {twice} has two lines of signature.");
        var ofOffice = signatures.Where(one => one.Key.Key.Name == office && one.Seconds is null).ToList();
        var other = signatures.Except(ofOffice).FirstOrDefault(
            one => !canBeCosigned || one.Key.Key.Name == office || one.Seconds is null)?.Key.Key;
        RefuseUnless(other is null, $"{place.Zh}：密钥 {other} 不应在此签名。", $"{place.En}: the key {other} may not sign this.");
        RefuseUnless(ofOffice.Count > 0, $"{place.Zh}：没有机关 {office} 的签名。",
            $"{place.En}: the office, {office}, has not signed it.");
        return signatures;
    }

    private static Signature Verified(NoteSignature line, byte[] text, Words place, IReadOnlyDictionary<KeyId, NoteVerifier> ring)
    {
        var key = ring.GetValueOrDefault(line.Key) ?? throw new RefusedException(
            $"{place.Zh}：签名的密钥 {line.Key} 不在 keys 中。", $"{place.En}: the key {line.Key} signed it and is not among the keys.");
        RefuseUnless(key.Verifies(text, line.Bytes.Span), $"{place.Zh}：密钥 {line.Key} 的签名无效。",
            $"{place.En}: the signature of the key {line.Key} is not valid.");
        return new Signature(key, key.Kind == SignatureKind.Cosignature ? BinaryPrimitives.ReadInt64BigEndian(line.Bytes.Span) : null);
    }
}

/// <summary>A signature that was verified.</summary>
/// <param name="Seconds">When it was made, in seconds since 1970; null where it does not say.</param>
internal sealed record Signature(NoteVerifier Key, long? Seconds);
