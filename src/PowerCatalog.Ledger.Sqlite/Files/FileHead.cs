using Microsoft.Data.Sqlite;
using PowerCatalog.Sqlite;

namespace PowerCatalog.Ledger.Sqlite.Files;

/// <summary>Where a ledger file says that it ends.</summary>
/// <param name="Position">The last position.</param>
/// <param name="Chain">The chain of the digests up to it.</param>
/// <param name="Since">The first position from which events carry digests from their recording on.</param>
/// <param name="Vouched">When the events before that got theirs; null where they have none yet, or there are none.</param>
internal sealed record FileHead(long Position, UInt128 Chain, long Since, DateTimeOffset? Vouched)
{
    /// <summary>The first position that the chain includes.</summary>
    public long ChainedFrom => Vouched is null ? Since : 1;

    /// <summary>The chain before the first digest.</summary>
    public UInt128 Start => DigestChain.Start(Since, Vouched is { } time ? RecordedTime.Of(time) : null);

    /// <summary>Reads it; null where the file says nothing that can be read.</summary>
    public static FileHead? Read(SqliteConnection connection)
    {
        using var head = new Statement(connection, "SELECT position, chain, since, vouched FROM head");
        if (!head.Step() || DigestChain.Read(head.Blob(1)) is not { } chain) return null;
        return new FileHead(
            head.Number(0), chain, head.Number(2), head.IsNull(3) ? null : RecordedTime.From(head.Number(3)));
    }
}
