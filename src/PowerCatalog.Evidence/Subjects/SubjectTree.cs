using PowerCatalog.Evidence.Merkle;

namespace PowerCatalog.Evidence.Subjects;

/// <summary>
/// The map of subjects as a binary tree over their paths. A tree over one subject is its leaf, whatever the depth, so that the tree is as
/// deep as paths have bits in common, and the same for the same subjects in whatever order they came.
/// </summary>
public sealed class SubjectTree
{
    private readonly SubjectLeaf[] _leaves;

    /// <summary>The tree over these subjects, each once.</summary>
    public SubjectTree(IEnumerable<SubjectLeaf> leaves)
    {
        _leaves = [.. leaves];
        Array.Sort(_leaves, (one, other) => one.Path.CompareTo(other.Path));
        Root = Of(_leaves, 0);
    }

    /// <summary>The root.</summary>
    public Hash Root { get; }

    /// <summary>What the map says of a path, whether it has it or not.</summary>
    public SubjectProof Proof(Hash path)
    {
        var siblings = new List<Hash>();
        var within = _leaves.AsSpan();
        for (var depth = 0; within.Length > 1; depth++)
        {
            var split = Split(within, depth);
            var isRight = path.Bit(depth);
            siblings.Add(Of(isRight ? within[..split] : within[split..], depth + 1));
            within = isRight ? within[split..] : within[..split];
        }

        siblings.Reverse();
        return new SubjectProof(siblings, within.Length == 0 ? null : within[0]);
    }

    private static Hash Of(ReadOnlySpan<SubjectLeaf> leaves, int depth)
    {
        if (leaves.Length == 0) return SubjectHash.Nothing;
        if (leaves.Length == 1) return SubjectHash.Leaf(leaves[0].Path, leaves[0].Value);
        var split = Split(leaves, depth);
        return SubjectHash.Node(Of(leaves[..split], depth + 1), Of(leaves[split..], depth + 1));
    }

    // The first leaf whose bit is set: they are in order, and agree in all bits before.
    private static int Split(ReadOnlySpan<SubjectLeaf> leaves, int depth)
    {
        var (from, to) = (0, leaves.Length);
        while (from < to)
        {
            var middle = (from + to) / 2;
            if (leaves[middle].Path.Bit(depth)) to = middle;
            else from = middle + 1;
        }

        return from;
    }
}
