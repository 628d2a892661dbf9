using PowerCatalog.Checkpoints.Keys;
using PowerCatalog.Evidence.Signing;

namespace PowerCatalog.Checkpoints.Witnessing;

/// <summary>The witness's own key, which the first start makes.</summary>
public static class WitnessKey
{
    /// <summary>The key of a folder.</summary>
    /// <exception cref="Files.EvidenceException">The file holds something else.</exception>
    /// <exception cref="FormatException">The name cannot name a key.</exception>
    public static SigningKey Of(string folder, string name, TimeProvider clock)
    {
        var path = Path.Combine(Path.GetFullPath(folder), "witness.key");
        if (!KeyFile.Exists(path)) KeyFile.Write(path, [SigningKey.Create(name, SignatureKind.Cosignature, clock)], overwrite: false);
        return KeyFile.Read(path, clock) is [{ Verifier.Kind: SignatureKind.Cosignature } key]
            ? key
            : throw new Files.EvidenceException($"{path} 不是见证人的密钥。", $"{path} is not the key of a witness.");
    }
}
