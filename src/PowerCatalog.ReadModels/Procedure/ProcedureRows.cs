using Microsoft.Data.Sqlite;
using PowerCatalog.Domain.Codes;
using PowerCatalog.Domain.Procedure.Events;
using PowerCatalog.Domain.Procedure.Folding;
using PowerCatalog.Domain.Text;
using PowerCatalog.Evidence.Leaves;
using PowerCatalog.Ledger;
using PowerCatalog.Ledger.Digests;
using PowerCatalog.Ledger.Events;
using PowerCatalog.Sqlite;

namespace PowerCatalog.ReadModels.Procedure;

/// <summary>
/// Writes the read model from events. The steps of an adjustment are kept as recorded and folded anew with each further one: what is shown
/// cannot differ from what a rebuild would show. Rows and checkpoint are one transaction.
/// </summary>
internal sealed class ProcedureRows : IDisposable
{
    private static readonly HashSet<string> StepTypes = [.. EventRegistry.NamesOf<ProcedureEvent>()];

    private readonly SqliteConnection _connection;
    private readonly EventLeaf _leaf = new();
    private readonly Statement _step;
    private readonly Statement _adjustment;
    private readonly Statement _checkpoint;
    private readonly Statement _pass;

    public ProcedureRows(SqliteConnection connection)
    {
        _connection = connection;
        _step = new Statement(
            connection, "INSERT INTO procedure_steps (adjustment, revision, recorded, actor, type, data) VALUES (?1, ?2, ?3, ?4, ?5, ?6)");
        _adjustment = new Statement(connection, "INSERT OR REPLACE INTO procedure_adjustments VALUES (?1, ?2, ?3, ?4)");
        _checkpoint = new Statement(
            connection, "UPDATE procedure_engine SET passed = ?1, position = ?1, stopped = NULL, stream = ?2, revision = ?3, digest = ?4");
        _pass = new Statement(connection, "UPDATE procedure_engine SET passed = ?1 WHERE passed < ?1");
        Checkpoint = new Position(connection.Scalar("SELECT passed FROM procedure_engine"));
    }

    /// <summary>The position up to which the file includes the ledger.</summary>
    public Position Checkpoint { get; private set; }

    /// <summary>Takes events, in order; what it has already is passed over.</summary>
    /// <exception cref="UnknownEventException">This program does not know an event; it has stopped.</exception>
    /// <exception cref="LedgerException">
    /// An event was changed, or stands in a stream that it does not belong to; it has stopped.
    /// </exception>
    public void Take(IReadOnlyList<RecordedEvent> events)
    {
        var fresh = events.Where(recorded => recorded.Position > Checkpoint).ToList();
        if (fresh.Count == 0) return;
        _connection.Execute("BEGIN IMMEDIATE");
        try
        {
            foreach (var adjustment in fresh.Select(Step).OfType<AdjustmentId>().Distinct().ToList()) Fold(adjustment);
            var last = fresh[^1];
            _checkpoint.Run(last.Position.Value, last.Stream.Value, last.Revision, (ReadOnlyMemory<byte>)_leaf.Of(last).ToArray());
            _connection.Execute("COMMIT");
            Checkpoint = last.Position;
        }
        catch (Exception exception)
        {
            _connection.RollBack();
            if (exception is UnknownEventException or LedgerException) Stop(exception.Message);
            throw;
        }
    }

    /// <summary>Notes that the ledger has no event of an adjustment after the last one up to a position, whatever others wrote.</summary>
    public void Pass(Position position)
    {
        if (position <= Checkpoint) return;
        _pass.Run(position.Value);
        Checkpoint = position;
    }

    public void Dispose()
    {
        _pass.Dispose();
        _step.Dispose();
        _adjustment.Dispose();
        _checkpoint.Dispose();
        _connection.Dispose();
    }

    // The adjustment of which it is a step; null for rows that were received, and what else the stream holds.
    private AdjustmentId? Step(RecordedEvent recorded)
    {
        _leaf.Checked(recorded);
        StreamCategory.Of(recorded);
        if (!StepTypes.Contains(recorded.Type)) return null;
        if (!AdjustmentId.TryParse(recorded.Stream.Value[StreamCategory.Adjustment.Prefix.Length..], out var adjustment))
            throw new LedgerException($"流 {recorded.Stream} 不是决定的编号。The stream {recorded.Stream} does not name an adjustment.");
        EventRegistry.ReadAdjustment(recorded.Type, recorded.Data.Span);
        _step.Run(
            adjustment.Value, recorded.Revision, StepRows.TicksOf(recorded.Recorded), EventMetadata.Read(recorded.Metadata.Span).Actor,
            recorded.Type, recorded.Data);
        return adjustment;
    }

    private void Fold(AdjustmentId adjustment)
    {
        if (ProcedureFold.Of(StepRows.Of(_connection, adjustment)) is not { } state) return;
        _adjustment.Run(
            adjustment.Value, state.Drafted.Division.Value, EnumWords.Of(state.Stage), state.IsBeingPromulgated ? 1L : 0L);
    }

    private void Stop(string reason)
    {
        using var stop = new Statement(_connection, "UPDATE procedure_engine SET stopped = ?1");
        stop.Run(reason);
    }
}
