using PowerCatalog.Evidence.Merkle;
using PowerCatalog.ReadModels.Foundation;
using PowerCatalog.Sqlite;

namespace PowerCatalog.ReadModels.EvidenceLog;

/// <summary>Reads the tiles of a log.</summary>
internal static class LogTiles
{
    /// <summary>The hashes of a tile; parameters of <see cref="Read"/>.</summary>
    public const string Query = "SELECT hashes FROM log_tiles WHERE log_id = ?1 AND level = ?2 AND number = ?3";

    /// <summary>Reads a tile with a statement of <see cref="Query"/>.</summary>
    /// <exception cref="ReadModelException">There is none, so that nothing can be proven with the log.</exception>
    public static byte[] Read(Statement rows, long log, Tile tile)
    {
        var hashes = rows.Bind(1, log).Bind(2, tile.Level).Bind(3, tile.Number).Step() ? rows.Blob(0).ToArray() : null;
        rows.Reset();
        return hashes ?? throw new ReadModelException(
            $"读模型缺少台账日志的一块（第 {tile.Level} 层第 {tile.Number} 块），请运行 projections rebuild 重建。"
            + $"The read models lack a part of the ledger's log (level {tile.Level}, tile {tile.Number}); run 'projections rebuild'.");
    }
}
