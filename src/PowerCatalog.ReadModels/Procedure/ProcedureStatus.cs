using PowerCatalog.Ledger;
using PowerCatalog.Sqlite;

namespace PowerCatalog.ReadModels.Procedure;

/// <summary>The status of the read model of the procedure.</summary>
/// <param name="File">Its file.</param>
/// <param name="Bytes">Its size.</param>
/// <param name="Version">Its version.</param>
/// <param name="Position">The position of the last event that it has taken.</param>
/// <param name="Head">The position of the last event of any adjustment in the ledger.</param>
/// <param name="Stopped">
/// Why it stopped, or that the ledger is not the one that it is of; null while it runs. Where it is of another ledger, the positions say
/// nothing of this one.
/// </param>
/// <param name="Adjustments">How many adjustments it has.</param>
public sealed record ProcedureStatus(
    string File, long Bytes, int Version, Position Position, Position Head, string? Stopped, long Adjustments)
{
    /// <summary>Whether it has taken all that the ledger has.</summary>
    public bool CaughtUp => Stopped is null && Position >= Head;

    /// <summary>Reads it; null where there is no file of this version.</summary>
    /// <exception cref="LedgerException">The ledger does not answer.</exception>
    public static async Task<ProcedureStatus?> ReadAsync(string folder, ILedger ledger, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        var file = new ProcedureFile(folder);
        if (!file.IsCurrent) return null;
        using var connection = file.OpenToLook();
        var stopped = connection.ScalarText("SELECT coalesce(stopped, '') FROM procedure_engine");
        var position = new Position(connection.Scalar("SELECT position FROM procedure_engine"));
        var (passed, head) = (new Position(connection.Scalar("SELECT passed FROM procedure_engine")), position);
        await foreach (
            var last in ledger.ReadAllAsync(
                ReadDirection.Forwards, passed, StreamCategory.Adjustment.Prefix, cancellation: cancellation))
            head = last.Position;
        var difference = await ProcedureIdentity.DifferenceAsync(file, ledger, cancellation);
        return new ProcedureStatus(
            file.Path, new FileInfo(file.Path).Length, ProcedureFile.Version, position, head,
            difference?.Message ?? (stopped.Length == 0 ? null : stopped), connection.Scalar("SELECT count(*) FROM procedure_adjustments"));
    }
}
