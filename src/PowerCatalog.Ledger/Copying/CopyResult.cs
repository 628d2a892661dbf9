namespace PowerCatalog.Ledger.Copying;

/// <summary>A copy that is done and checked.</summary>
/// <param name="Found">Events that the target held already.</param>
/// <param name="Copied">Events that this copy appended.</param>
/// <param name="Digest">SHA-256 over every event of both, in hexadecimal; they were read again for it and are the same.</param>
public sealed record CopyResult(long Found, long Copied, string Digest);
