using PowerCatalog.Evidence.Merkle;

namespace PowerCatalog.Verifier.Subjects;

/// <summary>An event of a subject.</summary>
/// <param name="Revision">Its revision.</param>
/// <param name="Leaf">Its leaf.</param>
internal sealed record SubjectEntry(long Revision, Hash Leaf);
