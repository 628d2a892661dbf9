using PowerCatalog.Evidence.Merkle;
using PowerCatalog.Evidence.Notes;

namespace PowerCatalog.Checkpoints.Bundles;

/// <summary>The checkpoint of a bundle.</summary>
/// <param name="Origin">The log.</param>
/// <param name="Size">Its events.</param>
/// <param name="Subjects">The root of the map of subjects.</param>
/// <param name="Note">The note, with those signatures alone whose keys are known.</param>
/// <param name="LeftOut">The names and numbers of the other keys.</param>
internal sealed record SignedCheckpoint(string Origin, long Size, Hash Subjects, SignedNote Note, IReadOnlyList<string> LeftOut)
{
    /// <summary>Whether another signs the same map.</summary>
    public bool IsOver(SignedCheckpoint other) => Origin == other.Origin && Size == other.Size && Subjects == other.Subjects;
}
