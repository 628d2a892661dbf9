namespace PowerCatalog.Verifier.Log;

/// <summary>An event that is proven to be in the log.</summary>
internal sealed record LoggedEvent(long Revision, DateTimeOffset Recorded, Hash Leaf, Happened Happened);
