namespace PowerCatalog.Evidence.Merkle;

/// <summary>The subtrees of a log that is kept in tiles; the tile read last of each level is kept.</summary>
/// <param name="read">The hashes of a tile, 32 bytes each, in order; as many as it holds.</param>
public sealed class TiledSubtrees(Func<Tile, ReadOnlyMemory<byte>> read) : ISubtrees
{
    private readonly Dictionary<int, (long Number, ReadOnlyMemory<byte> Hashes)> _last = [];

    /// <inheritdoc/>
    public Hash Of(int level, long index)
    {
        var (tileLevel, within) = (level / Tile.Height, level % Tile.Height);
        var first = index << within;
        var number = first / Tile.Width;
        if (!_last.TryGetValue(tileLevel, out var last) || last.Number != number)
            _last[tileLevel] = last = (number, read(new Tile(tileLevel, number)));
        var start = (int)(first % Tile.Width) * Hash.Size;
        return Tile.Root(last.Hashes.Span.Slice(start, Hash.Size << within));
    }
}
