using PowerCatalog.Evidence.Signing;

namespace PowerCatalog.Verifier.Notes;

/// <summary>A signature that was verified.</summary>
/// <param name="Key">Its key.</param>
/// <param name="Seconds">When it was made, in seconds since 1970; null where it does not say.</param>
internal sealed record Signature(NoteVerifier Key, long? Seconds);
