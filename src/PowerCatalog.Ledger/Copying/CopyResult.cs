namespace PowerCatalog.Ledger.Copying;

/// <summary>A copy that is complete and verified.</summary>
/// <param name="Found">Events that the target already held.</param>
/// <param name="Copied">Events that this copy appended.</param>
/// <param name="Digest">SHA-256 over every event, in hexadecimal; both ledgers were read again for it and hold the same.</param>
public sealed record CopyResult(long Found, long Copied, string Digest);
