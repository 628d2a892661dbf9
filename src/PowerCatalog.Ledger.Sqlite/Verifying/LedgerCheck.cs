using Microsoft.Data.Sqlite;
using PowerCatalog.Ledger.Sqlite.Files;
using PowerCatalog.Ledger.Verifying;
using PowerCatalog.Sqlite;

namespace PowerCatalog.Ledger.Sqlite.Verifying;

/// <summary>
/// Checks one ledger file against what the port promises. It is the oracle of the crash tests, so it trusts no index: events are read
/// from their table in order.
/// </summary>
internal sealed class LedgerCheck(SqliteConnection connection)
{
    private readonly LedgerFindings _findings = new();

    public IReadOnlyList<LedgerFinding> Run(CancellationToken cancellation)
    {
        try
        {
            connection.Execute("BEGIN");
            CheckIntegrity();
            CheckSchema();
            CheckEvents(cancellation);
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
        using var keys = new Statement(connection, "PRAGMA foreign_key_check");
        while (keys.Step())
            _findings.Add(
                "unknown-reference",
                $"表 {keys.Text(0)} 第 {keys.Number(1)} 行所引用的 {keys.Text(2)} 行不存在。",
                $"Row {keys.Number(1)} of {keys.Text(0)} refers to a row of {keys.Text(2)} that does not exist.");
    }

    private void CheckSchema()
    {
        var found = new Dictionary<string, string>(StringComparer.Ordinal);
        using var objects = new Statement(
            connection, "SELECT name, coalesce(sql, '') FROM sqlite_schema WHERE name NOT LIKE 'sqlite~_%' ESCAPE '~'");
        while (objects.Step())
            found[objects.Text(0)] = objects.Text(1);
        foreach (var (name, sql) in Schema.Objects)
            if (!found.Remove(name, out var actual) || actual != sql)
                _findings.Add(
                    "schema", $"对象 {name} 缺少，或与本程序所建不同。", $"The object {name} is missing, or differs from what this program creates.");
        foreach (var name in found.Keys)
            _findings.Add("schema", $"对象 {name} 不是台账的一部分。", $"The object {name} is not part of a ledger.");
    }

    private void CheckEvents(CancellationToken cancellation)
    {
        var position = 0L;
        var heads = new Dictionary<long, (long Revision, long Recorded)>();
        using var events = new Statement(
            connection, "SELECT position, stream_id, revision, recorded, length(event_id) FROM events NOT INDEXED ORDER BY position");
        while (events.Step())
        {
            cancellation.ThrowIfCancellationRequested();
            var last = position;
            position = events.Number(0);
            if (position != last + 1)
                _findings.Add("position-gap", $"位置 {position} 紧接 {last} 之后。", $"Position {position} follows {last}.");
            CheckStream(events, heads.GetValueOrDefault(events.Number(1), (-1, long.MinValue)));
            heads[events.Number(1)] = (events.Number(2), events.Number(3));
            if (events.Number(4) != 16)
                _findings.Add(
                    "integrity",
                    $"位置 {position} 的事件编号为 {events.Number(4)} 字节，应为 16 字节。",
                    $"The event id at position {position} has {events.Number(4)} bytes instead of 16.");
        }
    }

    private void CheckStream(Statement row, (long Revision, long Recorded) last)
    {
        var (position, stream, revision) = (row.Number(0), row.Number(1), row.Number(2));
        if (revision != last.Revision + 1)
            _findings.Add(
                "revision-gap",
                $"位置 {position}：流 {stream} 第 {revision} 条紧接第 {last.Revision} 条之后。",
                $"At position {position}, revision {revision} of stream {stream} follows {last.Revision}.");
        if (row.Number(3) < last.Recorded)
            _findings.Add(
                "time-backwards",
                $"位置 {position} 的记录时间 {RecordedTime.From(row.Number(3)):O} 早于同一流中的前一条。",
                $"The recorded time at position {position}, {RecordedTime.From(row.Number(3)):O}, is earlier than that of the event before "
                + "it in its stream.");
    }
}
