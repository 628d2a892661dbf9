namespace PowerCatalog.Ledger.Copying;

/// <summary>How far a copy is.</summary>
/// <param name="Found">Events that the target held already, as the source does.</param>
/// <param name="Copied">Events that this copy appended.</param>
public readonly record struct CopyProgress(long Found, long Copied);
