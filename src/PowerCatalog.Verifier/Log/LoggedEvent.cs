namespace PowerCatalog.Verifier.Log;

/// <summary>An event that is proven to be in the log.</summary>
/// <param name="Revision">Its place, from 0.</param>
/// <param name="Recorded">When it was recorded.</param>
/// <param name="Leaf">Its leaf.</param>
/// <param name="Happened">What it says.</param>
internal sealed record LoggedEvent(long Revision, DateTimeOffset Recorded, Hash Leaf, Happened Happened);
