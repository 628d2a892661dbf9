namespace PowerCatalog.Evidence.Merkle;

/// <summary>
/// 256 neighbouring hashes of one level of a log, as C2SP tlog-tiles has them: level n holds the hashes of the full subtrees over 256^n
/// leaves. The last tile of a level may hold fewer.
/// </summary>
/// <param name="Level">0 for the hashes of leaves.</param>
/// <param name="Number">Its place among the tiles of its level, from 0.</param>
public readonly record struct Tile(int Level, long Number)
{
    /// <summary>Hashes in a full tile.</summary>
    public const int Width = 256;

    /// <summary>Levels of a tree that a tile spans.</summary>
    public const int Height = 8;

    /// <summary>The hash over a part of a tile's hashes, 2^n of them, at a multiple of 2^n.</summary>
    public static Hash Root(ReadOnlySpan<byte> hashes)
    {
        if (hashes.Length == Hash.Size) return new Hash(hashes);
        var half = hashes.Length / 2;
        return MerkleHash.Node(Root(hashes[..half]), Root(hashes[half..]));
    }
}
