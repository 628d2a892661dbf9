using PowerCatalog.Evidence.Signing;

namespace PowerCatalog.Checkpoints.Keys;

/// <summary>A public key of this office.</summary>
/// <param name="Verifier">The key.</param>
/// <param name="Since">From when on it signs.</param>
/// <param name="Until">When another took its place; null for the present one.</param>
public sealed record KnownKey(NoteVerifier Verifier, DateTimeOffset Since, DateTimeOffset? Until);
