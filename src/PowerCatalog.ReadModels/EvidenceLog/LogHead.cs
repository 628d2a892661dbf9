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
    private const string Query = "SELECT stream, log_id, size, root, last, position FROM logs WHERE size > 0";

    /// <summary>The heads of all logs in a file.</summary>
    public static List<LogHead> All(SqliteConnection connection)
    {
        using var rows = new Statement(connection, $"{Query} ORDER BY stream");
        return Read(rows);
    }

    /// <summary>The heads of the logs that grew last.</summary>
    public static List<LogHead> Newest(SqliteConnection connection, int count)
    {
        using var rows = new Statement(connection, $"{Query} ORDER BY position DESC LIMIT ?1");
        return Read(rows.Bind(1, count));
    }

    /// <summary>The head of a stream's log; null where there is none.</summary>
    public static LogHead? Of(SqliteConnection connection, StreamName stream)
    {
        using var rows = new Statement(connection, $"{Query} AND stream = ?1");
        return Read(rows.Bind(1, stream.Value)).SingleOrDefault();
    }

    /// <summary>The logs that go beyond a position, and how far.</summary>
    public static IReadOnlyDictionary<StreamName, Position> Beyond(SqliteConnection connection, Position position)
    {
        using var rows = new Statement(connection, $"{Query} AND position > ?1");
        return Read(rows.Bind(1, position.Value)).ToDictionary(head => head.Stream, head => head.Position);
    }

    private static List<LogHead> Read(Statement rows)
    {
        var heads = new List<LogHead>();
        while (rows.Step())
            heads.Add(new LogHead(
                new StreamName(rows.Text(0)), rows.Number(1), rows.Number(2), new Hash(rows.Blob(3)), new Hash(rows.Blob(4)),
                new Position(rows.Number(5))));
        return heads;
    }

    /// <summary>Whether a catalog's file has this log, or goes on from it.</summary>
    public bool IsIn(SqliteConnection file) => Of(file, Stream) is { } own
        && own.Size >= Size && MerkleTree.Root(Subtrees(file, own.Id), Size) == Root;

    /// <summary>The full subtrees of a log. A tile that is missing is a <see cref="Foundation.ReadModelException"/>.</summary>
    public static TiledSubtrees Subtrees(SqliteConnection connection, long log) => new(tile =>
    {
        using var rows = new Statement(connection, LogTiles.Query);
        return LogTiles.Read(rows, log, tile);
    });
}
