using System.Security.Cryptography;

namespace PowerCatalog.Evidence.Merkle;

/// <summary>
/// The hashes of a Merkle tree (RFC 6962, 2.1; RFC 9162, 2.1.1): SHA-256 over a byte that tells leaves from nodes, and the content.
/// </summary>
public static class MerkleHash
{
    private const byte LeafPrefix = 0;
    private const byte NodePrefix = 1;

    /// <summary>The root of a tree without leaves: the SHA-256 of nothing.</summary>
    public static Hash Empty { get; } = new(SHA256.HashData([]));

    /// <summary>The hash of a leaf.</summary>
    public static Hash Leaf(ReadOnlySpan<byte> content)
    {
        Span<byte> hash = stackalloc byte[Hash.Size];
        if (content.Length < 1_024)
        {
            Span<byte> prefixed = stackalloc byte[content.Length + 1];
            prefixed[0] = LeafPrefix;
            content.CopyTo(prefixed[1..]);
            SHA256.HashData(prefixed, hash);
            return new Hash(hash);
        }

        using var whole = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        whole.AppendData([LeafPrefix]);
        whole.AppendData(content);
        whole.GetHashAndReset(hash);
        return new Hash(hash);
    }

    /// <summary>The hash of a node over its two children.</summary>
    public static Hash Node(Hash left, Hash right)
    {
        Span<byte> prefixed = stackalloc byte[(2 * Hash.Size) + 1];
        Span<byte> hash = stackalloc byte[Hash.Size];
        prefixed[0] = NodePrefix;
        left.CopyTo(prefixed[1..]);
        right.CopyTo(prefixed[(Hash.Size + 1)..]);
        SHA256.HashData(prefixed, hash);
        return new Hash(hash);
    }
}
