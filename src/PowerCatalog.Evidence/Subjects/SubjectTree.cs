using PowerCatalog.Evidence.Merkle;

namespace PowerCatalog.Evidence.Subjects;

/// <summary>
/// The map of subjects as a binary tree over their paths. A tree over one subject is its leaf, whatever the depth, so that the tree is as
/// deep as paths have bits in common, and the same for the same subjects in whatever order they came.
/// </summary>
public sealed class SubjectTree
{
    private readonly SubjectLeaf[] _leaves;
    private readonly Node _root;

    /// <summary>The tree over these subjects, each once.</summary>
    public SubjectTree(IEnumerable<SubjectLeaf> leaves)
    {
        _leaves = [.. leaves];
        Array.Sort(_leaves, (one, other) => one.Path.CompareTo(other.Path));
        _root = Of(0, _leaves.Length, 0);
    }

    /// <summary>The root.</summary>
    public Hash Root => _root.Hash;

    /// <summary>What the map says of a path, whether it has it or not.</summary>
    public SubjectProof Proof(Hash path)
    {
        var siblings = new List<Hash>();
        var node = _root;
        for (var depth = 0; node.Count > 1; depth++)
        {
            var isRight = path.Bit(depth);
            siblings.Add((isRight ? node.Left! : node.Right!).Hash);
            node = isRight ? node.Right! : node.Left!;
        }

        siblings.Reverse();
        return new SubjectProof(siblings, node.Count == 0 ? null : _leaves[node.First]);
    }

    private Node Of(int first, int count, int depth)
    {
        if (count == 0) return new Node(SubjectHash.Nothing, first, count);
        if (count == 1) return new Node(SubjectHash.Leaf(_leaves[first].Path, _leaves[first].Value), first, count);
        var split = Split(first, count, depth);
        var (left, right) = (Of(first, split - first, depth + 1), Of(split, first + count - split, depth + 1));
        return new Node(SubjectHash.Node(left.Hash, right.Hash), first, count) { Left = left, Right = right };
    }

    // The first leaf whose bit is set: they are in order, and agree in all bits before.
    private int Split(int first, int count, int depth)
    {
        var (from, to) = (first, first + count);
        while (from < to)
        {
            var middle = (from + to) / 2;
            if (_leaves[middle].Path.Bit(depth)) to = middle;
            else from = middle + 1;
        }

        return from;
    }

    // A subtree over some of the leaves, which lie together; one over fewer than two has no children.
    private sealed class Node(Hash hash, int first, int count)
    {
        public Hash Hash => hash;

        public int First => first;

        public int Count => count;

        public Node? Left { get; init; }

        public Node? Right { get; init; }
    }
}
