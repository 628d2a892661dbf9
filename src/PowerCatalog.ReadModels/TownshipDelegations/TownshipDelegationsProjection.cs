using Microsoft.Data.Sqlite;
using PowerCatalog.Domain.Events;
using PowerCatalog.Domain.Folding;
using PowerCatalog.ReadModels.Foundation;
using PowerCatalog.Sqlite;

namespace PowerCatalog.ReadModels.TownshipDelegations;

/// <summary>
/// The powers that each township or other receiver exercises over the two clocks, with mode, acting name, basis, term and territory.
/// </summary>
internal sealed class TownshipDelegationsProjection : IProjection
{
    private const string Schema = """
        CREATE TABLE delegations (
            catalog_id INTEGER NOT NULL, receiver TEXT NOT NULL, kind INTEGER NOT NULL, name TEXT, scope TEXT, power_id INTEGER NOT NULL,
            mode INTEGER NOT NULL, acting_name INTEGER NOT NULL,
            instrument TEXT, provincial_basis TEXT, until INTEGER NOT NULL, hand_over INTEGER, travelling TEXT, revision INTEGER NOT NULL,
            given INTEGER NOT NULL,
            valid_from INTEGER NOT NULL, valid_to INTEGER NOT NULL, known_from INTEGER NOT NULL, known_to INTEGER NOT NULL,
            reading INTEGER NOT NULL,
            PRIMARY KEY (catalog_id, receiver, known_to, valid_to, power_id, valid_from, known_from, reading)) STRICT, WITHOUT ROWID;
        """;

    private const string Indexes = """
        CREATE INDEX IF NOT EXISTS delegations_by_power ON delegations (power_id, known_to, valid_from);
        """;

    private readonly Statement _insert;
    private readonly Statement _delete;

    private TownshipDelegationsProjection(SqliteConnection connection)
    {
        _insert = new Statement(
            connection,
            """
            INSERT INTO delegations (catalog_id, receiver, power_id, mode, acting_name, instrument, provincial_basis, until, hand_over,
                travelling,
                revision, given, valid_from, valid_to, known_from, known_to, reading, kind, name, scope)
            VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19, ?20)
            """);
        _delete = new Statement(
            connection,
            """
            DELETE FROM delegations
            WHERE catalog_id = ?1 AND receiver = ?2 AND known_to = 9223372036854775807 AND valid_to = ?3 AND power_id = ?4
                AND valid_from = ?5 AND reading = ?6 RETURNING known_from
            """);
    }

    /// <summary>The read model.</summary>
    public static ReadModelDefinition Definition { get; } =
        new("TownshipDelegations", 2, Schema, Indexes, connection => new TownshipDelegationsProjection(connection));

    public void Begin(AdjustmentContext adjustment)
    {
    }

    public void Apply(PowerChange change)
    {
        var before = Said(change.Before);
        var after = Said(change.After);
        if (before.Count == 0 && after.Count == 0) return;
        foreach (var said in before.Except(after)) Close(change, said.Period, said.Reading);
        foreach (var said in after.Except(before)) Write(change, said.Period, said.Reading, change.Adjustment.Known, ClockColumns.Now);
    }

    public void Apply(AdjustmentContext adjustment, long revision, Fact fact)
    {
    }

    public void End(AdjustmentContext adjustment)
    {
    }

    public void Dispose()
    {
        _insert.Dispose();
        _delete.Dispose();
    }

    private static List<(DelegationPeriod Period, long Reading)> Said(KnownPower power) =>
        LensVariant.Of(power.History.Delegations, power.AsRecorded.Delegations);

    // Rows written by the same adjustment were never visible to readers, so they are deleted.
    private void Close(PowerChange change, DelegationPeriod period, long reading)
    {
        var knownFrom = _delete.Scalar(
            change.Adjustment.Catalog, period.Receiver.Key, (long)ClockColumns.Number(period.To), change.Power,
            (long)ClockColumns.Number(period.From), reading)!.Value;
        if (knownFrom < change.Adjustment.Known) Write(change, period, reading, knownFrom, change.Adjustment.Known);
    }

    private void Write(PowerChange change, DelegationPeriod period, long reading, long knownFrom, long knownTo)
    {
        var terms = period.Terms;
        _insert.Run(
            change.Adjustment.Catalog, period.Receiver.Key, change.Power, (long)terms.Mode, (long)terms.InWhoseName, terms.Instrument,
            terms.ProvincialBasis, (long)ClockColumns.Number(terms.Until),
            terms.HandOver is { } day ? ClockColumns.Number(day) : default(long?), terms.Travelling, period.Revision,
            (long)ClockColumns.Number(terms.From), (long)ClockColumns.Number(period.From), (long)ClockColumns.Number(period.To), knownFrom,
            knownTo, reading, (long)period.Receiver.Kind, period.Receiver.AsTownship is null ? period.Receiver.Text : null, terms.Scope);
    }
}
