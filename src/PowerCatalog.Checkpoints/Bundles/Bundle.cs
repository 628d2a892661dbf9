namespace PowerCatalog.Checkpoints.Bundles;

/// <summary>A bundle of evidence.</summary>
/// <param name="Question">What it answers.</param>
/// <param name="Size">How many events its checkpoint is over.</param>
/// <param name="Events">How many events it shows.</param>
/// <param name="Bytes">The ZIP.</param>
public sealed record Bundle(BundleQuestion Question, long Size, int Events, byte[] Bytes);
