using Microsoft.Data.Sqlite;
using PowerCatalog.Evidence.Merkle;
using PowerCatalog.Ledger;
using PowerCatalog.Sqlite;

namespace PowerCatalog.ReadModels.EvidenceLog;

/// <summary>How far a stream's log goes, and what it is.</summary>
/// <param name="Stream">The stream.</param>
/// <param name="Id">The log's row.</param>
/// <param name="Size">Events.</param>
/// <param name="Root">The root over them.</param>
/// <param name="Last">The last event's digest.</param>
/// <param name="Position">The last event's position.</param>
internal sealed record LogHead(StreamName Stream, long Id, long Size, Hash Root, Hash Last, Position Position)
{
    /// <summary>The heads of all logs in a file.</summary>
    public static List<LogHead> All(SqliteConnection connection)
    {
        var heads = new List<LogHead>();
        using var rows = new Statement(
            connection, "SELECT stream, log_id, size, root, last, position FROM logs WHERE size > 0 ORDER BY stream");
        while (rows.Step())
            heads.Add(new LogHead(
                new StreamName(rows.Text(0)), rows.Number(1), rows.Number(2), new Hash(rows.Blob(3)), new Hash(rows.Blob(4)),
                new Position(rows.Number(5))));
        return heads;
    }

    /// <summary>The full subtrees of a log. A tile that is missing is a <see cref="Foundation.ReadModelException"/>.</summary>
    public static TiledSubtrees Subtrees(SqliteConnection connection, long log) => new(tile =>
    {
        using var rows = new Statement(connection, LogTiles.Query);
        return LogTiles.Read(rows, log, tile);
    });
}
