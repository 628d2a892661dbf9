namespace PowerCatalog.Evidence.Merkle;

/// <summary>The hashes of a log's full subtrees.</summary>
public interface ISubtrees
{
    /// <summary>
    /// The hash of the full subtree over the leaves from <paramref name="index"/> × 2^<paramref name="level"/>, 2^level of them.
    /// </summary>
    /// <param name="level">0 for leaves.</param>
    /// <param name="index">Its place among the subtrees of its level, from 0.</param>
    Hash Of(int level, long index);
}
