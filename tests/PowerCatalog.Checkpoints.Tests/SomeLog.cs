using System.Globalization;
using System.Text;
using PowerCatalog.Checkpoints.Witnessing;
using PowerCatalog.Evidence.Merkle;
using PowerCatalog.Evidence.Notes;
using PowerCatalog.Evidence.Signing;

namespace PowerCatalog.Checkpoints.Tests;

/// <summary>A log in memory with its office's key.</summary>
internal sealed class SomeLog
{
    public const string Origin = "powercatalog/640300/0123456789abcdef";

    private readonly Dictionary<Tile, byte[]> _tiles = [];
    private readonly LogTail _tail = LogTail.Of(0, _ => default);
    private readonly Dictionary<long, Hash> _roots = new() { [0] = MerkleHash.Empty };

    public SigningKey Key { get; init; } = SigningKey.Create("powercatalog", SignatureKind.Ed25519, TimeProvider.System);

    /// <summary>A log of so many leaves, of which those from a place on are others.</summary>
    public static SomeLog Of(int size, SigningKey? key = null, int otherFrom = int.MaxValue)
    {
        var log = key is null ? new SomeLog() : new SomeLog { Key = key };
        for (var index = 0; index < size; index++)
            log.Add(string.Create(CultureInfo.InvariantCulture, $"{index}{(index >= otherFrom ? "'" : "")}"));
        return log;
    }

    public SignedNote Note(long size, string origin = Origin) =>
        SignedNote.Of(new Checkpoint(origin, size, _roots[size]).ToString()).SignedBy(Key);

    public IReadOnlyList<Hash> Proof(long from, long to) => from == 0 ? [] : MerkleTree.Consistency(new TiledSubtrees(Read), from, to);

    public AddCheckpoint Request(long old, long size) => new(old, Proof(old, size), Note(size));

    private void Add(string leaf)
    {
        _tail.Add(MerkleHash.Leaf(Encoding.UTF8.GetBytes(leaf)));
        foreach (var (tile, hashes) in _tail.TakeChanged()) _tiles[tile] = hashes.ToArray();
        _roots[_tail.Size] = _tail.Root;
    }

    private ReadOnlyMemory<byte> Read(Tile tile) => _tiles[tile];
}
