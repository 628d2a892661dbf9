using Microsoft.Data.Sqlite;
using PowerCatalog.Ledger.Sqlite.Files;
using PowerCatalog.Ledger.Verifying;
using PowerCatalog.Sqlite;

namespace PowerCatalog.Ledger.Sqlite.Verifying;

/// <summary>
/// Checks one ledger file against what the port promises. The oracle of every crash test, so it trusts no index: events are read from
/// their table in order.
/// </summary>
internal sealed class LedgerCheck(SqliteConnection connection)
{
    // One damage shows in thousands of rows; the first of them tell where it is.
    private const int FindingsPerCode = 20;

    private readonly List<LedgerFinding> _findings = [];

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
            // A damaged page ends the reading, and is itself a finding.
            Report("integrity", $"SQLite cannot read on: {error.Message}.");
        }
        finally
        {
            connection.RollBack();
        }
        return _findings;
    }

    private void CheckIntegrity()
    {
        using var check = new Statement(connection, $"PRAGMA integrity_check({FindingsPerCode})");
        while (check.Step())
            if (check.Text(0) is var line && line != "ok")
                Report("integrity", line);
        using var keys = new Statement(connection, "PRAGMA foreign_key_check");
        while (keys.Step())
            Report("unknown-reference", $"Row {keys.Number(1)} of {keys.Text(0)} refers to a row of {keys.Text(2)} that is not there.");
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
                Report("schema", $"{name} is missing, or not as this program makes it.");
        foreach (var name in found.Keys)
            Report("schema", $"{name} is not part of a ledger.");
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
            if (events.Number(0) != position + 1)
                Report("position-gap", $"Position {events.Number(0)} follows {position}.");
            position = events.Number(0);
            var last = heads.GetValueOrDefault(events.Number(1), (-1, long.MinValue));
            if (events.Number(2) != last.Revision + 1)
                Report(
                    "revision-gap",
                    $"At position {position}, revision {events.Number(2)} of stream {events.Number(1)} follows {last.Revision}.");
            if (events.Number(3) < last.Recorded)
                Report(
                    "time-backwards",
                    $"Position {position} was recorded at {RecordedTime.From(events.Number(3)):O}, "
                    + "before the event before it in its stream.");
            heads[events.Number(1)] = (events.Number(2), events.Number(3));
            if (events.Number(4) != 16)
                Report("integrity", $"The id of position {position} has {events.Number(4)} bytes, not 16.");
        }
    }

    private void Report(string code, string message)
    {
        if (_findings.Count(finding => finding.Code == code) < FindingsPerCode)
            _findings.Add(new LedgerFinding(code, message));
    }
}
