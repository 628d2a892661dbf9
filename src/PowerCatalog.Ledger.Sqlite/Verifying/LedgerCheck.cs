using Microsoft.Data.Sqlite;
using PowerCatalog.Evidence.Merkle;
using PowerCatalog.Ledger.Sqlite.Files;
using PowerCatalog.Ledger.Verifying;
using PowerCatalog.Sqlite;

namespace PowerCatalog.Ledger.Sqlite.Verifying;

/// <summary>
/// Checks one ledger file: what reading events through the port cannot show. It is the oracle of the crash tests, so it trusts no index:
/// events are read from their table in order.
/// </summary>
internal sealed class LedgerCheck(SqliteConnection connection, string path)
{
    private const string NumberedAndTyped = """
        SELECT count(*) FROM (SELECT rowid AS held, row_number() OVER (ORDER BY rowid) AS place, * FROM sqlite_schema)
        WHERE held = place AND typeof(type) = 'text' AND typeof(name) = 'text' AND typeof(tbl_name) = 'text'
            AND typeof(rootpage) = 'integer' AND typeof(sql) IN ('text', 'null')
        """;

    private readonly LedgerFindings _findings = new();
    private readonly HashSet<long> _streams = [];
    private readonly HashSet<long> _types = [];

    public IReadOnlyList<LedgerFinding> Run(CancellationToken cancellation)
    {
        try
        {
            connection.Execute("BEGIN");
            CheckIntegrity();
            CheckSchema();
            CheckEvents(cancellation);
            CheckNames();
            FileHeader.Check(path, _findings);
            if (LogFile.Find(path + "-wal") is { } log) _findings.Add(log);
            DamagedLog.Check(path, _findings);
        }
        catch (SqliteException error)
        {
            // A damaged page ends the read, and is itself a finding.
            _findings.Add("integrity", "SQLite 无法继续读取。", $"SQLite cannot continue to read: {error.Message.TrimEnd('.')}.");
        }
        finally
        {
            connection.RollBack();
        }
        return _findings.All;
    }

    private void CheckIntegrity()
    {
        using var check = new Statement(connection, $"PRAGMA integrity_check({LedgerFindings.MostPerCode})");
        while (check.Step())
            if (check.Text(0) is var line && line != "ok")
                _findings.Add("integrity", "SQLite 的完整性检查发现损坏。", $"SQLite's integrity check found damage: {line}.");
    }

    private void CheckSchema()
    {
        using var objects = new Statement(connection, "SELECT type, name, tbl_name, sql FROM sqlite_schema ORDER BY rowid");
        var found = new List<(string Type, string Name, string Table, string? Sql)>();
        while (objects.Step())
            found.Add((objects.Text(0), objects.Text(1), objects.Text(2), objects.IsNull(3) ? null : objects.Text(3)));
        // A file of the version before that is only read lacks what this version adds.
        if (connection.Scalar("PRAGMA user_version") == Schema.WithoutDigests) return;
        foreach (var expected in Schema.Listed.Except(found))
            _findings.Add(
                "schema", $"对象 {expected.Name} 缺少，或与本程序所建不同。",
                $"The object {expected.Name} is missing, or differs from what this program creates.");
        foreach (var other in found.Except(Schema.Listed))
            _findings.Add("schema", $"对象 {other.Name} 不是台账的一部分。", $"The object {other.Name} is not part of a ledger.");
        if (connection.Scalar(NumberedAndTyped) != Schema.Listed.Count)
            _findings.Add(
                "schema", "结构表中的行有增删，或值的类型有改动。",
                "Rows of the file's table of objects were added or removed, or values of it have another type.");
    }

    // A name that no event uses is no part of any event, so nothing else reads it.
    private void CheckNames()
    {
        var isWhole = true;
        foreach (var (table, key, used) in (ReadOnlySpan<(string, string, HashSet<long>)>)
            [("streams", "stream_id", _streams), ("event_types", "type_id", _types)])
        {
            using var names = new Statement(connection, $"SELECT {key}, name FROM {table}");
            while (names.Step())
                if (!used.Remove(names.Number(0)))
                    _findings.Add(
                        "unused-name",
                        $"表 {table} 第 {names.Number(0)} 行“{names.Text(1)}”没有任何事件使用。",
                        $"No event uses row {names.Number(0)} of {table}, '{names.Text(1)}'.");
            isWhole &= used.Count == 0;
        }

        if (!isWhole) CheckReferences();
    }

    private void CheckReferences()
    {
        using var keys = new Statement(connection, "PRAGMA foreign_key_check");
        while (keys.Step())
            _findings.Add(
                "unknown-reference",
                $"表 {keys.Text(0)} 第 {keys.Number(1)} 行所引用的 {keys.Text(2)} 行不存在。",
                $"Row {keys.Number(1)} of {keys.Text(0)} refers to a row of {keys.Text(2)} that does not exist.");
    }

    private void CheckEvents(CancellationToken cancellation)
    {
        var hasDigests = connection.Scalar("PRAGMA user_version") != Schema.WithoutDigests;
        var head = hasDigests ? FileHead.Read(connection) : null;
        var (position, chain) = (0L, head?.Start ?? default);
        var (stream, type) = (default(long?), default(long?));
        var digest = hasDigests ? "digest" : "NULL";
        using var events = new Statement(
            connection,
            $"SELECT position, length(event_id), stream_id, type_id, {digest} FROM events NOT INDEXED ORDER BY position");
        while (events.Step())
        {
            cancellation.ThrowIfCancellationRequested();
            var last = position;
            position = events.Number(0);
            Note(_streams, events.Number(2), ref stream);
            Note(_types, events.Number(3), ref type);
            if (position != last + 1)
                _findings.Add("position-gap", $"位置 {position} 紧接 {last} 之后。", $"Position {position} follows {last}.");
            if (events.Number(1) != 16)
                _findings.Add(
                    "integrity",
                    $"位置 {position} 的事件编号为 {events.Number(1)} 字节，应为 16 字节。",
                    $"The event id at position {position} has {events.Number(1)} bytes instead of 16.");
            if (head is not null) CheckDigest(events, head, position, ref chain);
        }

        if (head is not null) CheckHead(head, position, chain);
        else if (hasDigests) _findings.Add("head", "台账没有记载它的末位。", "The ledger does not say where it ends.");
    }

    // Neighbours mostly share both.
    private static void Note(HashSet<long> seen, long id, ref long? last)
    {
        if (id == last) return;
        seen.Add(id);
        last = id;
    }

    private void CheckDigest(Statement row, FileHead head, long position, ref UInt128 chain)
    {
        var digest = row.Blob(4);
        if (digest.Length == Hash.Size)
        {
            if (position >= head.ChainedFrom) chain = DigestChain.Link(chain, new Hash(digest));
        }
        else if (!row.IsNull(4))
            _findings.Add(
                "digest", $"位置 {position} 的摘要不是 32 字节。", $"The digest at position {position} has not 32 bytes.");
        else if (position >= head.ChainedFrom)
            _findings.Add(
                "digest", $"位置 {position} 的事件没有摘要。", $"The event at position {position} has no digest.");
    }

    private void CheckHead(FileHead head, long last, UInt128 chain)
    {
        if (head.Position != last)
            _findings.Add(
                "head",
                $"台账记载的末位是 {head.Position}，实际到 {last}：末尾被截去，或有其他程序写入过。",
                $"The ledger says that it ends at position {head.Position}, but it ends at {last}: its tail was cut off, or another "
                + "program wrote into it.");
        else if (head.Chain != chain)
            _findings.Add(
                "head",
                $"截至位置 {last} 的摘要链与台账记载的不同：有事件被替换、调换或增删。",
                $"The chain of digests up to position {last} is not the one that the ledger notes: events were replaced, swapped, added or "
                + "removed.");
    }
}
