using System.Buffers.Binary;

namespace PowerCatalog.Verifier.Notes;

/// <summary>Verifies every signature of a note, and that those have signed it that should, and nobody else.</summary>
internal static class SignatureCheck
{
    public static IReadOnlyList<Signature> Of(SignedNote note, Words place, KeyRing ring, string office, bool canBeCosigned)
    {
        var text = note.TextBytes;
        var signatures = note.Signatures.Select(line => Verified(line, text, place, ring)).ToList();
        var twice = signatures.GroupBy(signature => signature.Key.Key).FirstOrDefault(group => group.Count() > 1)?.Key;
        RefusedException.Unless(
            twice is null, $"{place.Zh}：密钥 {twice} 有两行签名。", $"{place.En}: the key {twice} has two lines of signature.");
        foreach (var signature in signatures)
        {
            RefusedException.Unless(
                IsOffice(signature, office) || (canBeCosigned && IsWitness(signature, office)),
                $"{place.Zh}：密钥 {signature.Key.Key} 不应在此签名。", $"{place.En}: the key {signature.Key.Key} may not sign this.");
        }

        RefusedException.Unless(
            signatures.Any(signature => IsOffice(signature, office)), $"{place.Zh}：没有名为 {office} 的机关签名。",
            $"{place.En}: the office, {office}, has not signed it.");
        return signatures;
    }

    private static Signature Verified(NoteSignature line, byte[] text, Words place, KeyRing ring)
    {
        var key = ring.Find(line.Key) ?? throw new RefusedException(
            $"{place.Zh}：签名的密钥 {line.Key} 不在 keys 中。", $"{place.En}: the key {line.Key} has signed it and is not among the keys.");
        RefusedException.Unless(
            key.Verifies(text, line.Bytes.Span), $"{place.Zh}：密钥 {line.Key} 的签名无效。",
            $"{place.En}: the signature of the key {line.Key} is not valid.");
        return new Signature(
            key, key.Kind == SignatureKind.Cosignature ? BinaryPrimitives.ReadInt64BigEndian(line.Bytes.Span) : null);
    }

    private static bool IsOffice(Signature signature, string office) =>
        signature.Key.Key.Name == office && signature.Key.Kind != SignatureKind.Cosignature;

    private static bool IsWitness(Signature signature, string office) =>
        signature.Key.Key.Name != office && signature.Key.Kind == SignatureKind.Cosignature;
}

/// <summary>A signature that was verified.</summary>
/// <param name="Key">Its key.</param>
/// <param name="Seconds">When it was made, in seconds since 1970; null where it does not say.</param>
internal sealed record Signature(NoteVerifier Key, long? Seconds);
