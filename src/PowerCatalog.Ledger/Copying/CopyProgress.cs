namespace PowerCatalog.Ledger.Copying;

/// <summary>The progress of a copy.</summary>
/// <param name="Found">Events that the target already held.</param>
/// <param name="Copied">Events that this copy appended.</param>
public readonly record struct CopyProgress(long Found, long Copied);
