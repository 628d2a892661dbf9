using PowerCatalog.Evidence.Merkle;

namespace PowerCatalog.Evidence.Tests.Merkle;

/// <summary>A log kept in tiles in memory, beside the plain definition of its roots.</summary>
internal sealed class SomeLog : ISubtrees
{
    private readonly List<Hash> _leaves = [];
    private readonly Dictionary<Tile, byte[]> _tiles = [];

    public LogTail Tail { get; } = LogTail.Of(0, _ => default);

    public static SomeLog Of(int size)
    {
        var log = new SomeLog();
        for (var index = 0; index < size; index++) log.Add(MerkleHash.Leaf(BitConverter.GetBytes(index)));
        return log;
    }

    public Hash Leaf(int index) => _leaves[index];

    public ReadOnlyMemory<byte> Tile(Tile tile) => _tiles[tile];

    public void Add(Hash leaf)
    {
        _leaves.Add(leaf);
        Tail.Add(leaf);
        foreach (var (tile, hashes) in Tail.TakeChanged()) _tiles[tile] = hashes.ToArray();
    }

    public Hash Of(int level, long index) => new TiledSubtrees(Tile).Of(level, index);

    /// <summary>RFC 6962, 2.1, word by word.</summary>
    public Hash Root(int size) => Root(_leaves[..size]);

    private static Hash Root(List<Hash> leaves)
    {
        if (leaves.Count == 0) return MerkleHash.Empty;
        if (leaves.Count == 1) return leaves[0];
        var split = 1;
        while (split * 2 < leaves.Count) split *= 2;
        return MerkleHash.Node(Root(leaves[..split]), Root(leaves[split..]));
    }
}
