using Microsoft.Data.Sqlite;
using PowerCatalog.Domain.Codes;
using PowerCatalog.Domain.Procedure.Events;
using PowerCatalog.Domain.Procedure.Folding;
using PowerCatalog.Ledger.Events;
using PowerCatalog.Sqlite;

namespace PowerCatalog.ReadModels.Procedure;

/// <summary>Reads the steps that are kept of an adjustment.</summary>
internal static class StepRows
{
    /// <summary>The steps, in order.</summary>
    public static IReadOnlyList<ProcedureEntry> Of(SqliteConnection connection, AdjustmentId adjustment)
    {
        using var steps = new Statement(
            connection, "SELECT revision, recorded, actor, type, data FROM procedure_steps WHERE adjustment = ?1 ORDER BY revision");
        using var rows = steps.Read(adjustment.Value);
        var entries = new List<ProcedureEntry>();
        while (rows.Next())
            entries.Add(new ProcedureEntry(
                rows.Number(0), new DateTimeOffset(rows.Number(1), TimeSpan.Zero), rows.Text(2),
                (ProcedureEvent)EventRegistry.ReadAdjustment(rows.Text(3), rows.Blob(4))));
        return entries;
    }

    /// <summary>A moment as it is kept: ticks of UTC.</summary>
    public static long TicksOf(DateTimeOffset moment) => moment.UtcTicks;
}
