namespace PowerCatalog.Checkpoints.Bundles;

/// <summary>A bundle of evidence.</summary>
/// <param name="Question">What it answers.</param>
/// <param name="Size">How many events its checkpoint is over.</param>
/// <param name="Events">How many events it shows.</param>
/// <param name="IsAbsent">Whether the power is not on the list, or the township not registered, so that this is what it proves.</param>
/// <param name="Bytes">The ZIP.</param>
/// <param name="LeftOut">Whose signatures the kept checkpoint has besides, left out of the bundle as their keys are unknown.</param>
public sealed record Bundle(
    BundleQuestion Question, long Size, int Events, bool IsAbsent, byte[] Bytes, IReadOnlyList<string> LeftOut);
