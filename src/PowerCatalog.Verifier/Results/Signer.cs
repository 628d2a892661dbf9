namespace PowerCatalog.Verifier.Results;

/// <summary>A key that has signed.</summary>
/// <param name="Key">The key.</param>
/// <param name="Kind">How it signs.</param>
/// <param name="OfCheckpoint">Whether it signed the checkpoint.</param>
/// <param name="OfManifest">Whether it signed the manifest.</param>
/// <param name="IsTrusted">Whether it was given by whoever checks.</param>
/// <param name="Seconds">When a witness cosigned, in seconds since 1970; null for the office.</param>
public sealed record Signer(VerifierKey Key, SignatureKind Kind, bool OfCheckpoint, bool OfManifest, bool IsTrusted, long? Seconds);
