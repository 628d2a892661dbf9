using PowerCatalog.Evidence.Merkle;

namespace PowerCatalog.Evidence.Subjects;

/// <summary>What a map says of one path.</summary>
/// <param name="Siblings">The hashes beside the path, from its leaf up to the root.</param>
/// <param name="Found">The only subject where the path ends: its own, or another's; null where there is none.</param>
public sealed record SubjectProof(IReadOnlyList<Hash> Siblings, SubjectLeaf? Found)
{
    /// <summary>The root to which it leads.</summary>
    public Hash Root(Hash path)
    {
        var hash = Found is { } found ? SubjectHash.Leaf(found.Path, found.Value) : SubjectHash.Nothing;
        for (var (i, depth) = (0, Siblings.Count - 1); depth >= 0; i++, depth--)
            hash = path.Bit(depth) ? SubjectHash.Node(Siblings[i], hash) : SubjectHash.Node(hash, Siblings[i]);
        return hash;
    }
}
