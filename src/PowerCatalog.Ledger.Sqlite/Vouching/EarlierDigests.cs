using Microsoft.Data.Sqlite;
using PowerCatalog.Evidence.Leaves;
using PowerCatalog.Ledger.Digests;
using PowerCatalog.Ledger.Sqlite.Files;
using PowerCatalog.Ledger.Sqlite.Reading;
using PowerCatalog.Sqlite;

namespace PowerCatalog.Ledger.Sqlite.Vouching;

/// <summary>
/// Gives the events of a file from before digests theirs, all in one transaction. They tell of changes from then on; what happened to the
/// file before, no digest can tell.
/// </summary>
internal static class EarlierDigests
{
    private const string Select = """
        SELECT position, stream_id, revision, event_id, type_id, recorded, data, metadata, digest FROM events ORDER BY position
        """;

    /// <summary>Returns how many events got a digest; 0 where all have one.</summary>
    public static long Add(SqliteConnection connection, DateTimeOffset now, CancellationToken cancellation)
    {
        connection.Execute("BEGIN IMMEDIATE");
        try
        {
            var head = FileHead.Read(connection);
            var added = head is { Vouched: null, Since: > 1 } ? Add(connection, head.Since, RecordedTime.Of(now), cancellation) : 0;
            connection.Execute("COMMIT");
            return added;
        }
        catch
        {
            connection.RollBack();
            throw;
        }
    }

    private static long Add(SqliteConnection connection, long since, long now, CancellationToken cancellation)
    {
        using var events = new Statement(connection, Select);
        using var update = new Statement(connection, "UPDATE events SET digest = ?1 WHERE position = ?2");
        using var head = new Statement(connection, "UPDATE head SET chain = ?1, vouched = ?2");
        using var rows = new RowReader(connection);
        var (added, chain, leaf) = (0L, DigestChain.Start(since, now), new EventLeaf());
        while (events.Step())
        {
            cancellation.ThrowIfCancellationRequested();
            var item = rows.Read(events);
            var digest = leaf.Checked(item);
            chain = DigestChain.Link(chain, digest);
            if (item.Digest is not null) continue;
            update.Bind(1, digest.ToArray()).Bind(2, item.Position.Value).Run();
            added++;
        }

        events.Reset();
        head.Bind(1, DigestChain.Bytes(chain)).Bind(2, now).Run();
        return added;
    }
}
