using Microsoft.Data.Sqlite;
using PowerCatalog.Domain.Codes;
using PowerCatalog.Domain.Events;
using PowerCatalog.Domain.Folding;
using PowerCatalog.Ledger.Events;
using PowerCatalog.Ledger.Sqlite;
using PowerCatalog.ReadModels.Engine;

namespace PowerCatalog.ReadModels.Journal;

/// <summary>
/// The facts of each power as recorded. Folding a power's few facts anew for each new one makes the read models right by construction: a late
/// decision, which changes the past, takes no other path than a timely one.
/// </summary>
internal sealed class PowerJournal : IDisposable
{
    // The facts have row ids: without, SQLite keeps no more than 1,000 bytes of a row in its page and gives the rest a page of its own.
    public const string Schema = """
        CREATE TABLE powers (
            power_id INTEGER PRIMARY KEY, catalog_id INTEGER NOT NULL, code TEXT NOT NULL, UNIQUE (catalog_id, code)) STRICT;
        CREATE TABLE power_facts (
            power_id INTEGER NOT NULL, revision INTEGER NOT NULL, type TEXT NOT NULL, data BLOB NOT NULL, PRIMARY KEY (power_id, revision)) STRICT;
        """;

    private readonly Statement _find;
    private readonly Statement _insertPower;
    private readonly Statement _facts;
    private readonly Statement _insertFact;
    private long _lastPower;

    public PowerJournal(SqliteConnection connection)
    {
        _find = new Statement(connection, "SELECT power_id FROM powers WHERE catalog_id = ?1 AND code = ?2");
        _insertPower = new Statement(connection, "INSERT INTO powers (power_id, catalog_id, code) VALUES (?1, ?2, ?3) ON CONFLICT DO NOTHING RETURNING power_id");
        _facts = new Statement(connection, "SELECT revision, type, data FROM power_facts WHERE power_id = ?1 ORDER BY revision");
        _insertFact = new Statement(connection, "INSERT INTO power_facts (power_id, revision, type, data) VALUES (?1, ?2, ?3, ?4)");
        using var last = new Statement(connection, "SELECT coalesce(max(power_id), 0) FROM powers");
        _lastPower = last.Scalar()!.Value;
    }

    /// <summary>Keeps a fact and says what it does to its power's history.</summary>
    public PowerChange Take(AdjustmentContext adjustment, long revision, string type, ReadOnlyMemory<byte> data, PowerFact fact)
    {
        var (power, facts) = FactsOf(adjustment.Catalog, fact);
        var before = facts.Count == 0 ? PowerHistory.Empty : PowerHistory.Of(facts);
        facts.Add(new Recorded<PowerFact>(revision, fact));
        var after = PowerHistory.Of(facts);
        _insertFact.Run(power, revision, type, data);
        return new PowerChange(adjustment, revision, fact, data, power, before, after);
    }

    public void Dispose()
    {
        _find.Dispose();
        _insertPower.Dispose();
        _facts.Dispose();
        _insertFact.Dispose();
    }

    private (long Power, List<Recorded<PowerFact>> Facts) FactsOf(long catalog, PowerFact fact)
    {
        // Nearly every addition is of a power that never was on the list, and needs no search.
        if (fact is PowerAdded && Add(catalog, fact.Power) is { } added) return (added, []);
        if (_find.Scalar(catalog, fact.Power.Value) is not { } power) return (Add(catalog, fact.Power)!.Value, []);

        var facts = new List<Recorded<PowerFact>>();
        using var rows = _facts.Read(power);
        while (rows.Next()) facts.Add(ReadFact(rows.Int64(0), rows.Text(1), rows.Blob(2)));
        return (power, facts);
    }

    // Null where the power has a row.
    private long? Add(long catalog, PowerCode code) => _insertPower.Scalar(_lastPower + 1, catalog, code.Value) is null ? null : ++_lastPower;

    /// <summary>Reads a fact as kept.</summary>
    public static Recorded<PowerFact> ReadFact(long revision, string type, ReadOnlySpan<byte> data) => new(revision, (PowerFact)EventRegistry.Read(type, data));
}
