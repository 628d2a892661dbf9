namespace PowerCatalog.Evidence.Merkle;

/// <summary>
/// The growing end of a log kept in tiles: the last tile of each level. Tiles that change are collected until they are taken.
/// </summary>
public sealed class LogTail
{
    private readonly List<byte[]> _last = [];
    private readonly Dictionary<Tile, byte[]> _changed = [];
    private Hash? _root;

    private LogTail(long size) => Size = size;

    /// <summary>Leaves so far.</summary>
    public long Size { get; private set; }

    /// <summary>The root over all leaves.</summary>
    public Hash Root => _root ??= MerkleTree.Root(new TiledSubtrees(Read), Size);

    /// <summary>Continues a log of <paramref name="size"/> leaves; only its last tiles are read.</summary>
    public static LogTail Of(long size, Func<Tile, ReadOnlyMemory<byte>> read)
    {
        ArgumentNullException.ThrowIfNull(read);
        var tail = new LogTail(size);
        for (var (level, hashes) = (0, size); hashes > 0; (level, hashes) = (level + 1, hashes / Tile.Width))
        {
            var held = (int)(hashes % Tile.Width);
            var last = new byte[Tile.Width * Hash.Size];
            if (held > 0) read(new Tile(level, hashes / Tile.Width)).Span[..(held * Hash.Size)].CopyTo(last);
            tail._last.Add(last);
        }

        return tail;
    }

    /// <summary>Adds a leaf by its hash.</summary>
    public void Add(Hash leaf)
    {
        _root = null;
        var (hash, place) = (leaf, Size++);
        for (var level = 0; ; level++)
        {
            if (level == _last.Count) _last.Add(new byte[Tile.Width * Hash.Size]);
            var within = (int)(place % Tile.Width);
            hash.CopyTo(_last[level].AsSpan(within * Hash.Size));
            var tile = new Tile(level, place / Tile.Width);
            if (within < Tile.Width - 1)
            {
                _changed[tile] = _last[level];
                return;
            }

            _changed[tile] = [.. _last[level]];
            hash = Tile.Root(_last[level]);
            place /= Tile.Width;
        }
    }

    /// <summary>The tiles that changed since they were last taken, with the hashes that they hold.</summary>
    public IEnumerable<(Tile Tile, ReadOnlyMemory<byte> Hashes)> TakeChanged()
    {
        foreach (var (tile, hashes) in _changed)
        {
            var held = Math.Min(Tile.Width, (Size >> (Tile.Height * tile.Level)) - (tile.Number * Tile.Width));
            yield return (tile, hashes.AsMemory(0, (int)held * Hash.Size));
        }

        _changed.Clear();
    }

    /// <summary>Keeps no tiles that changed, where only the root is wanted.</summary>
    public void DropChanged() => _changed.Clear();

    // Full tiles to the left are never asked for: the root needs each level's hashes since its last full tile, and a full tile is a hash
    // of the level above.
    private ReadOnlyMemory<byte> Read(Tile tile) => _last[tile.Level];
}
