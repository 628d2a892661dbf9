using Microsoft.Data.Sqlite;
using PowerCatalog.Domain.Folding;
using PowerCatalog.ReadModels.Foundation;
using PowerCatalog.Sqlite;

namespace PowerCatalog.ReadModels.AuditHistory;

/// <summary>
/// What is foreseen of each power (<see cref="Foreseen"/>), with the revisions from and to which it is known: a recall or other terms take
/// an ending away before its day comes.
/// </summary>
internal sealed class ForeseenRows : IDisposable
{
    // The day comes behind the end of knowledge, so that an index leads straight to what is known now and comes between two days.
    public const string Schema = """
        CREATE TABLE foreseen (
            catalog_id INTEGER NOT NULL, day INTEGER NOT NULL, kind INTEGER NOT NULL, power_id INTEGER NOT NULL, receiver TEXT NOT NULL,
            receiver_kind INTEGER NOT NULL, name TEXT, department TEXT, revision INTEGER NOT NULL, known_from INTEGER NOT NULL,
            known_to INTEGER NOT NULL, reading INTEGER NOT NULL,
            PRIMARY KEY (catalog_id, known_to, day, power_id, receiver, kind, revision, known_from, reading)) STRICT, WITHOUT ROWID;
        """;

    public const string Indexes = """
        CREATE INDEX IF NOT EXISTS foreseen_by_receiver ON foreseen (catalog_id, receiver, known_to, day);
        CREATE INDEX IF NOT EXISTS foreseen_by_power ON foreseen (power_id, known_to, day);
        CREATE INDEX IF NOT EXISTS foreseen_by_department ON foreseen (catalog_id, department, known_to, day);
        """;

    private readonly Statement _insert;
    private readonly Statement _delete;

    public ForeseenRows(SqliteConnection connection)
    {
        _insert = new Statement(
            connection,
            """
            INSERT INTO foreseen (catalog_id, day, kind, power_id, receiver, receiver_kind, name, department, revision, known_from,
                known_to, reading)
            VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12)
            """);
        _delete = new Statement(
            connection,
            """
            DELETE FROM foreseen
            WHERE catalog_id = ?1 AND known_to = 9223372036854775807 AND day = ?2 AND power_id = ?3 AND receiver = ?4 AND kind = ?5
                AND revision = ?6 AND reading = ?7 RETURNING known_from
            """);
    }

    public void Apply(PowerChange change)
    {
        if (change.Before.History.Delegations.Count + change.After.History.Delegations.Count
            + change.Before.AsRecorded.Delegations.Count + change.After.AsRecorded.Delegations.Count == 0) return;
        var before = Said(change.Before);
        var after = Said(change.After);
        foreach (var said in before.Except(after)) Close(change, said.Said, said.Reading);
        foreach (var said in after.Except(before)) Write(change, said.Said, said.Reading, change.Adjustment.Known, ClockColumns.Now);
    }

    public void Dispose()
    {
        _insert.Dispose();
        _delete.Dispose();
    }

    private static List<(Foreseen Said, long Reading)> Said(KnownPower power)
    {
        var foreseen = Foreseen.Of(power.History);
        return LensVariant.Of(foreseen, ReferenceEquals(power.History, power.AsRecorded) ? foreseen : Foreseen.Of(power.AsRecorded));
    }

    // Rows written by the same adjustment were never visible to readers, so they are deleted.
    private void Close(PowerChange change, Foreseen foreseen, long reading)
    {
        var knownFrom = _delete.Scalar(
            change.Adjustment.Catalog, (long)ClockColumns.Number(foreseen.Day), change.Power, foreseen.Receiver.Key, (long)foreseen.Kind,
            foreseen.Revision, reading)!.Value;
        if (knownFrom < change.Adjustment.Known) Write(change, foreseen, reading, knownFrom, change.Adjustment.Known);
    }

    private void Write(PowerChange change, Foreseen foreseen, long reading, long knownFrom, long knownTo) => _insert.Run(
        change.Adjustment.Catalog, (long)ClockColumns.Number(foreseen.Day), (long)foreseen.Kind, change.Power, foreseen.Receiver.Key,
        (long)foreseen.Receiver.Kind, foreseen.Receiver.AsTownship is null ? foreseen.Receiver.Text : null, foreseen.Department?.Value,
        foreseen.Revision, knownFrom, knownTo, reading);
}
