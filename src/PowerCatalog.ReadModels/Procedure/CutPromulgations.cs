using PowerCatalog.Domain.Codes;
using PowerCatalog.Ledger;
using PowerCatalog.ReadModels.Foundation;
using PowerCatalog.Sqlite;

namespace PowerCatalog.ReadModels.Procedure;

/// <summary>
/// Sees to it that a promulgation that was begun has an outcome: whoever began it may be gone. Carrying on with what is still at work does
/// no harm, both come to the same; it is only work done twice, hence the wait.
/// </summary>
internal sealed class CutPromulgations(ProcedureFile file, TimeProvider clock, Func<AdjustmentId, CancellationToken, Task> carryOn)
{
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(2);
    private int _working;

    /// <summary>Why the last attempt failed; null where it succeeded or nothing is cut.</summary>
    public Exception? Failure { get; private set; }

    /// <summary>Looks, and carries on in the background with what has no outcome after a while.</summary>
    public void Look(CancellationToken cancellation)
    {
        if (Begun().Count > 0 && Interlocked.Exchange(ref _working, 1) == 0) _ = CarryOnAsync(cancellation);
    }

    private async Task CarryOnAsync(CancellationToken cancellation)
    {
        try
        {
            for (var begun = Begun(); begun.Count > 0; begun = Begun())
            {
                await Task.Delay(Grace, clock, cancellation);
                await TryAsync([.. begun.Intersect(Begun())], cancellation);
            }

            Failure = null;
        }
        catch (OperationCanceledException)
        {
            // The next process looks again.
        }
        catch (ReadModelException exception)
        {
            // It has stopped; whoever starts it again looks again.
            Failure = exception;
        }
        finally
        {
            Volatile.Write(ref _working, 0);
        }
    }

    // What fails is tried again as long as it has no outcome: a ledger that is away comes back.
    private async Task TryAsync(IReadOnlyList<AdjustmentId> begun, CancellationToken cancellation)
    {
        try
        {
            foreach (var adjustment in begun) await carryOn(adjustment, cancellation);
            Failure = null;
        }
        catch (Exception exception) when (exception is LedgerException or ReadModelException or Ledger.Events.UnknownEventException)
        {
            Failure = exception;
        }
    }

    private List<AdjustmentId> Begun()
    {
        using var connection = file.OpenForReading();
        using var query = new Statement(
            connection, "SELECT adjustment FROM procedure_adjustments WHERE promulgating = 1 ORDER BY adjustment");
        using var rows = query.Read();
        var found = new List<AdjustmentId>();
        while (rows.Next())
        {
            if (AdjustmentId.TryParse(rows.Text(0), out var adjustment)) found.Add(adjustment);
        }

        return found;
    }
}
