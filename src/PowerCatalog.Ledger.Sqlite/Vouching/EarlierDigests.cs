using Microsoft.Data.Sqlite;
using PowerCatalog.Evidence.Leaves;
using PowerCatalog.Evidence.Merkle;
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
            EnsureNoneLost(connection, head);
            var added = head is { Vouched: null, Since: > 1 } ? Add(connection, head, RecordedTime.Of(now), cancellation) : 0;
            connection.Execute("COMMIT");
            return added;
        }
        catch
        {
            connection.RollBack();
            throw;
        }
    }

    // Only those before the first that was recorded with one ever lacked theirs. To fill in others would cure an attack.
    private static void EnsureNoneLost(SqliteConnection connection, FileHead? head)
    {
        using var without = new Statement(
            connection,
            "SELECT count(*), min(position) FROM events WHERE position >= ?1 AND (digest IS NULL OR length(digest) <> ?2)");
        without.Bind(1, head?.ChainedFrom ?? 1).Bind(2, Hash.Size);
        if (without.Step() && without.Number(0) is > 0 and var count)
            throw SqliteRefusals.LostDigests(connection.DataSource, count, without.Number(1));
    }

    private static long Add(SqliteConnection connection, FileHead head, long now, CancellationToken cancellation)
    {
        using var events = new Statement(connection, Select);
        using var update = new Statement(connection, "UPDATE events SET digest = ?1 WHERE position = ?2");
        using var note = new Statement(connection, "UPDATE head SET chain = ?1, vouched = ?2");
        using var rows = new RowReader(connection);
        var (added, last, leaf) = (0L, 0L, new EventLeaf());
        var (held, chain) = (head.Start, DigestChain.Start(head.Since, now));
        while (events.Step())
        {
            cancellation.ThrowIfCancellationRequested();
            var item = rows.Read(events);
            var digest = leaf.Checked(item);
            chain = DigestChain.Link(chain, digest);
            last = item.Position.Value;
            if (last >= head.Since) held = DigestChain.Link(held, digest);
            if (item.Digest is not null) continue;
            update.Bind(1, digest.ToArray()).Bind(2, item.Position.Value).Run();
            added++;
        }

        events.Reset();
        // A new chain over a file that was changed would hide the change.
        if (held != head.Chain || last != head.Position) throw SqliteRefusals.OtherEnd(connection.DataSource, head.Position, last);
        note.Bind(1, DigestChain.Bytes(chain)).Bind(2, now).Run();
        return added;
    }
}
