using System.Numerics;

namespace PowerCatalog.Evidence.Merkle;

/// <summary>Checks proofs against roots, without the log.</summary>
public static class MerkleProof
{
    /// <summary>
    /// Whether the leaf stands at <paramref name="index"/> of the tree of <paramref name="size"/> leaves with this root
    /// (RFC 9162, 2.1.3.2).
    /// </summary>
    public static bool Includes(Hash leaf, long index, long size, IReadOnlyList<Hash> proof, Hash root)
    {
        ArgumentNullException.ThrowIfNull(proof);
        if (index < 0 || index >= size) return false;
        var (place, last, hash) = (index, size - 1, leaf);
        foreach (var other in proof)
        {
            if (last == 0) return false;
            if ((place & 1) == 1 || place == last)
            {
                hash = MerkleHash.Node(other, hash);
                var passed = (place & 1) == 1 ? 0 : BitOperations.TrailingZeroCount(place);
                place >>= passed;
                last >>= passed;
            }
            else
            {
                hash = MerkleHash.Node(hash, other);
            }

            place >>= 1;
            last >>= 1;
        }

        return last == 0 && hash == root;
    }

    /// <summary>
    /// Whether the greater tree begins with the leaves of the smaller (RFC 9162, 2.1.4.2). Every tree begins with the empty one.
    /// </summary>
    public static bool IsConsistent(long smaller, Hash smallerRoot, long greater, Hash greaterRoot, IReadOnlyList<Hash> proof)
    {
        ArgumentNullException.ThrowIfNull(proof);
        if (smaller < 0 || smaller > greater) return false;
        if (smaller == 0) return proof.Count == 0 && smallerRoot == MerkleHash.Empty;
        if (smaller == greater) return proof.Count == 0 && smallerRoot == greaterRoot;
        if (proof.Count == 0) return false;
        return Grown(smaller, greater, BitOperations.IsPow2(smaller) ? [smallerRoot, .. proof] : proof) is { } roots
            && roots == (smallerRoot, greaterRoot);
    }

    // Both roots from one path; null where it is longer or shorter than the trees say.
    private static (Hash Smaller, Hash Greater)? Grown(long smaller, long greater, IReadOnlyList<Hash> path)
    {
        var (place, last) = (smaller - 1, greater - 1);
        var full = BitOperations.TrailingZeroCount(~place);
        place >>= full;
        last >>= full;
        var (old, grown) = (path[0], path[0]);
        foreach (var other in path.Skip(1))
        {
            if (last == 0) return null;
            if ((place & 1) == 1 || place == last)
            {
                old = MerkleHash.Node(other, old);
                grown = MerkleHash.Node(other, grown);
                var passed = (place & 1) == 1 || place == 0 ? 0 : BitOperations.TrailingZeroCount(place);
                place >>= passed;
                last >>= passed;
            }
            else
            {
                grown = MerkleHash.Node(grown, other);
            }

            place >>= 1;
            last >>= 1;
        }

        return last == 0 ? (old, grown) : null;
    }
}
