using Microsoft.Data.Sqlite;
using PowerCatalog.Domain.Codes;
using PowerCatalog.Domain.Events;
using PowerCatalog.Domain.Folding;
using PowerCatalog.Sqlite;

namespace PowerCatalog.ReadModels.Foundation;

/// <summary>
/// The facts of each power as recorded. Folding a power's few facts anew for each new one makes the read models right by construction: a
/// late adjustment, which changes the past, takes no other path than a timely one.
/// </summary>
internal sealed class PowerJournal : IDisposable
{
    // The table has row ids, because SQLite moves all but about 1,000 bytes of a row to an overflow page in a table without them.
    public const string Schema = """
        CREATE TABLE powers (
            power_id INTEGER PRIMARY KEY, catalog_id INTEGER NOT NULL, code TEXT NOT NULL, UNIQUE (catalog_id, code)) STRICT;
        CREATE TABLE power_facts (
            power_id INTEGER NOT NULL, revision INTEGER NOT NULL, type TEXT NOT NULL, data BLOB NOT NULL,
            PRIMARY KEY (power_id, revision)) STRICT;
        CREATE TABLE annulments (
            catalog_id INTEGER NOT NULL, revision INTEGER NOT NULL, type TEXT NOT NULL, data BLOB NOT NULL,
            PRIMARY KEY (catalog_id, revision)) STRICT;
        """;

    private readonly Statement _find;
    private readonly Statement _insertPower;
    private readonly Statement _facts;
    private readonly Statement _insertFact;
    private readonly Statement _powerAt;
    private readonly Statement _powersOf;
    private readonly Statement _annulments;
    private readonly Statement _insertAnnulment;
    private long _lastPower;

    public PowerJournal(SqliteConnection connection)
    {
        _find = new Statement(connection, "SELECT power_id FROM powers WHERE catalog_id = ?1 AND code = ?2");
        _insertPower = new Statement(
            connection, "INSERT INTO powers (power_id, catalog_id, code) VALUES (?1, ?2, ?3) ON CONFLICT DO NOTHING");
        _facts = new Statement(connection, "SELECT revision, type, data FROM power_facts WHERE power_id = ?1 ORDER BY revision");
        _insertFact = new Statement(connection, "INSERT INTO power_facts (power_id, revision, type, data) VALUES (?1, ?2, ?3, ?4)");
        _powerAt = new Statement(
            connection,
            "SELECT p.power_id, p.code FROM facts f JOIN powers p ON p.power_id = f.power_id WHERE f.catalog_id = ?1 AND f.revision = ?2");
        // An adjustment's facts lie between its beginning and its end, which the key finds; the index for readers may not be there yet.
        _powersOf = new Statement(
            connection,
            """
            SELECT DISTINCT p.power_id, p.code FROM adjustments a
            JOIN facts f ON f.catalog_id = a.catalog_id AND f.revision BETWEEN a.promulgated AND a.known
            JOIN powers p ON p.power_id = f.power_id
            WHERE a.catalog_id = ?1 AND a.adjustment = ?2
            """);
        _annulments = new Statement(connection, "SELECT revision, type, data FROM annulments WHERE catalog_id = ?1 ORDER BY revision");
        _insertAnnulment = new Statement(connection, "INSERT INTO annulments (catalog_id, revision, type, data) VALUES (?1, ?2, ?3, ?4)");
        using var last = new Statement(connection, "SELECT coalesce(max(power_id), 0) FROM powers");
        _lastPower = last.Scalar()!.Value;
    }

    /// <summary>Stores a fact and returns its effect on the power's history.</summary>
    public PowerChange Take(AdjustmentContext adjustment, long revision, string type, ReadOnlyMemory<byte> data, PowerFact fact)
    {
        var (power, facts) = FactsOf(adjustment.Catalog, fact);
        return Keep(adjustment, revision, type, data, fact, power, fact.Power, facts);
    }

    /// <summary>
    /// Stores a correction and returns its effect on the power's history; null where it does not correct a fact about a power.
    /// </summary>
    public PowerChange? Correct(
        AdjustmentContext adjustment, long revision, string type, ReadOnlyMemory<byte> data, FactCorrected corrected)
    {
        if (Rows(_powerAt, adjustment.Catalog, corrected.Corrects) is not [var power]) return null;
        return Keep(adjustment, revision, type, data, corrected, power.Id, power.Code, FactsOf(power.Id));
    }

    /// <summary>The annulments of a catalog that are known.</summary>
    public Annulments AnnulmentsOf(long catalog)
    {
        var known = new List<Recorded<AdjustmentAnnulled>>();
        using var rows = _annulments.Read(catalog);
        while (rows.Next()) known.Add(StoredFact.Read<AdjustmentAnnulled>(rows.Number(0), rows.Text(1), rows.Blob(2)));
        return Annulments.Of(known);
    }

    /// <summary>Stores an annulment; returns those of the catalog including it.</summary>
    public Annulments Annul(
        AdjustmentContext adjustment, long revision, string type, ReadOnlyMemory<byte> data, AdjustmentAnnulled annulled)
    {
        _insertAnnulment.Run(adjustment.Catalog, revision, type, data);
        return adjustment.Annulments.With(revision, annulled);
    }

    /// <summary>The effect of an annulment on the history of each affected power.</summary>
    /// <param name="adjustment">Its adjustment, whose annulments already include it.</param>
    /// <param name="revision">Its revision.</param>
    /// <param name="annulled">The annulment.</param>
    public IEnumerable<PowerChange> Touched(AdjustmentContext adjustment, long revision, AdjustmentAnnulled annulled)
    {
        var before = adjustment.Annulments.Before(revision);
        var powers = adjustment.Annulments.HangingOn(annulled.Annuls)
            .SelectMany(hanging => Rows(_powersOf, adjustment.Catalog, hanging.Value)).Distinct().ToList();
        foreach (var (power, code) in powers)
        {
            var facts = FactsOf(power);
            yield return new PowerChange(
                adjustment, revision, annulled, power, code, KnownPower.Of(facts, before), KnownPower.Of(facts, adjustment.Annulments));
        }
    }

    public void Dispose()
    {
        Statement[] statements = [_find, _insertPower, _facts, _insertFact, _powerAt, _powersOf, _annulments, _insertAnnulment];
        foreach (var statement in statements) statement.Dispose();
    }

    private static List<(long Id, PowerCode Code)> Rows(Statement statement, params ReadOnlySpan<SqlValue> values)
    {
        var powers = new List<(long, PowerCode)>();
        using var rows = statement.Read(values);
        while (rows.Next()) powers.Add((rows.Number(0), PowerCode.Parse(rows.Text(1))));
        return powers;
    }

    private PowerChange Keep(
        AdjustmentContext adjustment, long revision, string type, ReadOnlyMemory<byte> data, Fact fact, long power, PowerCode code,
        List<Recorded<Fact>> facts)
    {
        _insertFact.Run(power, revision, type, data);
        return new PowerChange(
            adjustment, revision, fact, power, code, KnownPower.Of(facts, adjustment.Annulments),
            KnownPower.Of([.. facts, new Recorded<Fact>(revision, fact)], adjustment.Annulments));
    }

    private (long Power, List<Recorded<Fact>> Facts) FactsOf(long catalog, PowerFact fact)
    {
        // Nearly all additions are of new powers, which need no search.
        if (fact is PowerAdded && Add(catalog, fact.Power) is { } added) return (added, []);
        return _find.Scalar(catalog, fact.Power.Value) is { } power ? (power, FactsOf(power)) : (Add(catalog, fact.Power)!.Value, []);
    }

    private List<Recorded<Fact>> FactsOf(long power)
    {
        var facts = new List<Recorded<Fact>>();
        using var rows = _facts.Read(power);
        while (rows.Next()) facts.Add(StoredFact.Read(rows.Number(0), rows.Text(1), rows.Blob(2)));
        return facts;
    }

    // Null where the power has a row. To return a column would make SQLite keep a table of its own for each row.
    private long? Add(long catalog, PowerCode code) =>
        _insertPower.Change(_lastPower + 1, catalog, code.Value) == 0 ? null : ++_lastPower;
}
