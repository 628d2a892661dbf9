using PowerCatalog.Evidence.Leaves;
using PowerCatalog.Evidence.Merkle;
using PowerCatalog.Ledger;
using PowerCatalog.Ledger.Digests;
using PowerCatalog.Sqlite;

namespace PowerCatalog.ReadModels.Procedure;

/// <summary>Whether a ledger is the one that the read model of the procedure is of: it has the last event that was taken.</summary>
internal static class ProcedureIdentity
{
    /// <summary>How the ledger differs; null where it does not, or nothing was taken yet.</summary>
    /// <exception cref="LedgerException">The ledger does not answer.</exception>
    public static async Task<LedgerException?> DifferenceAsync(ProcedureFile file, ILedger ledger, CancellationToken cancellation)
    {
        if (LastOf(file) is not { } last) return null;
        try
        {
            await foreach (
                var recorded in ledger.ReadStreamAsync(last.Stream, ReadDirection.Forwards, last.Revision, 1, cancellation))
            {
                if (new EventLeaf().Checked(recorded) == last.Digest && recorded.Position == last.Position) return null;
            }
        }
        catch (LedgerException exception) when (exception.Failure == LedgerFailure.Changed)
        {
            return exception;
        }

        return new LedgerException(
            LedgerFailure.Changed,
            $"办理程序的读模型读过 {last.Stream} 第 {last.Revision} 条，台账中没有这一条，或是另一条：台账被替换、回退或改写过。请查明原因；"
                + "若确认以现在的台账为准，请运行 projections rebuild。"
                + $"The read model of the procedure has {last.Stream}, revision {last.Revision}, which the ledger does not have, or not "
                + "so: it was replaced, rolled back or rewritten. Find out why; if this ledger is the right one, run 'projections "
                + "rebuild'.");
    }

    // The last event that was taken; null where none was.
    private static (StreamName Stream, long Revision, Position Position, Hash Digest)? LastOf(ProcedureFile file)
    {
        using var connection = file.OpenToLook();
        using var last = new Statement(
            connection, "SELECT stream, revision, position, digest FROM procedure_engine WHERE stream IS NOT NULL");
        using var rows = last.Read();
        return rows.Next()
            ? (new StreamName(rows.Text(0)), rows.Number(1), new Position(rows.Number(2)), new Hash(rows.Blob(3)))
            : null;
    }
}
