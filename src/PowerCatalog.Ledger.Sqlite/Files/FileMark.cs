using System.Globalization;
using Microsoft.Data.Sqlite;
using PowerCatalog.Evidence.Merkle;
using PowerCatalog.Sqlite;

namespace PowerCatalog.Ledger.Sqlite.Files;

/// <summary>
/// The mark of a file: the chain of its head, and what that chain begins with. A file that has grown since an earlier mark is held against
/// it by the digests of the events in between alone, so that the look costs as much as there is new.
/// </summary>
internal static class FileMark
{
    /// <summary>The mark of the file, and how the file stands to an earlier one.</summary>
    public static MarkedEnd Of(SqliteConnection connection, LedgerMark? earlier)
    {
        connection.Execute("BEGIN");
        try
        {
            return Within(connection, earlier);
        }
        finally
        {
            connection.RollBack();
        }
    }

    /// <summary>The same within a transaction.</summary>
    public static MarkedEnd Within(SqliteConnection connection, LedgerMark? earlier)
    {
        var head = connection.Scalar("PRAGMA user_version") == Schema.WithoutDigests ? null : FileHead.Read(connection);
        // A file of the version before never gave a mark.
        if (head is null) return new MarkedEnd(earlier is null ? Continuity.Unknown : Continuity.Differs, null, 0);
        return new MarkedEnd(Compare(connection, head, earlier), Of(head), head.Position - (earlier?.Position.Value ?? 0));
    }

    /// <summary>The mark of an end.</summary>
    public static LedgerMark Of(FileHead head) =>
        new(new Position(head.Position), $"{Beginning(head)}{Convert.ToHexStringLower(DigestChain.Bytes(head.Chain))}");

    /// <summary>
    /// The end of a file whose chain is not what its events make, within a transaction; null where it is, or where there are more events.
    /// </summary>
    public static long? Broken(SqliteConnection connection, long most) =>
        FileHead.Read(connection) is { } head && head.Position - head.ChainedFrom < most
            && Linked(connection, head.Start, head.ChainedFrom - 1, head.Position) != head.Chain
            ? head.Position
            : null;

    private static Continuity Compare(SqliteConnection connection, FileHead head, LedgerMark? earlier)
    {
        if (earlier is null || ChainOf(head, earlier.Chain) is not { } chain) return Continuity.Unknown;
        if (head.Position < earlier.Position.Value) return Continuity.Shorter;
        return Linked(connection, chain, earlier.Position.Value, head.Position) == head.Chain ? Continuity.Continues : Continuity.Differs;
    }

    private static UInt128 Linked(SqliteConnection connection, UInt128 chain, long after, long last)
    {
        if (after == last) return chain;
        using var digests = new Statement(
            connection, "SELECT digest FROM events WHERE position > ?1 AND position <= ?2 ORDER BY position");
        digests.Bind(1, after).Bind(2, last);
        while (digests.Step())
        {
            var digest = digests.Blob(0);
            // Without one the chain cannot be what the head says.
            if (digest.Length != Hash.Size) return ~chain;
            chain = DigestChain.Link(chain, new Hash(digest));
        }

        return chain;
    }

    // Null where the chain has another beginning: earlier events got their digests since, which makes it anew.
    private static UInt128? ChainOf(FileHead head, string text) =>
        text.StartsWith(Beginning(head), StringComparison.Ordinal)
        && UInt128.TryParse(
            text.AsSpan(Beginning(head).Length), NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var chain)
            ? chain
            : null;

    private static string Beginning(FileHead head) => string.Create(
        CultureInfo.InvariantCulture, $"{head.Since} {(head.Vouched is { } time ? RecordedTime.Of(time) : null)} ");
}
