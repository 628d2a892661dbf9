using System.Numerics;

namespace PowerCatalog.Evidence.Merkle;

/// <summary>Roots and proofs of a log of leaves (RFC 6962, 2.1; RFC 9162, 2.1.3 and 2.1.4), from the hashes of its full subtrees.</summary>
public static class MerkleTree
{
    /// <summary>The root over the first <paramref name="size"/> leaves.</summary>
    public static Hash Root(ISubtrees subtrees, long size) => size == 0 ? MerkleHash.Empty : Of(subtrees, 0, size);

    /// <summary>The hashes that lead from a leaf to the root, from the leaf on.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The leaf is not among the first <paramref name="size"/>.</exception>
    public static IReadOnlyList<Hash> Inclusion(ISubtrees subtrees, long index, long size)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, size);
        var proof = new List<Hash>();
        var (first, count) = (0L, size);
        while (count > 1)
        {
            var split = Split(count);
            if (index < first + split)
            {
                proof.Add(Of(subtrees, first + split, count - split));
                count = split;
            }
            else
            {
                proof.Add(Of(subtrees, first, split));
                (first, count) = (first + split, count - split);
            }
        }

        proof.Reverse();
        return proof;
    }

    /// <summary>The hashes that show that the first leaves of the greater tree are those of the smaller.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Not 1 ≤ <paramref name="smaller"/> ≤ <paramref name="greater"/>.</exception>
    public static IReadOnlyList<Hash> Consistency(ISubtrees subtrees, long smaller, long greater)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(smaller, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(smaller, greater);
        var proof = new List<Hash>();
        var (first, count, isOwn) = (0L, greater, true);
        while (first + count != smaller)
        {
            var split = Split(count);
            if (smaller <= first + split)
            {
                proof.Add(Of(subtrees, first + split, count - split));
                count = split;
            }
            else
            {
                proof.Add(Of(subtrees, first, split));
                (first, count, isOwn) = (first + split, count - split, false);
            }
        }

        if (!isOwn) proof.Add(Of(subtrees, first, count));
        proof.Reverse();
        return proof;
    }

    // The hash over any run that begins where a split of the tree begins: its greatest full subtrees, joined from the right.
    private static Hash Of(ISubtrees subtrees, long first, long count)
    {
        ArgumentNullException.ThrowIfNull(subtrees);
        if (BitOperations.IsPow2(count))
        {
            var level = BitOperations.Log2((ulong)count);
            return subtrees.Of(level, first >> level);
        }

        var split = Split(count);
        return MerkleHash.Node(Of(subtrees, first, split), Of(subtrees, first + split, count - split));
    }

    /// <summary>The greatest power of two smaller than <paramref name="count"/>, which is 2 or more.</summary>
    private static long Split(long count) => 1L << BitOperations.Log2((ulong)(count - 1));
}
