using PowerCatalog.Ledger;
using PowerCatalog.Ledger.Sqlite;

namespace PowerCatalog.Benchmarks.Data;

/// <summary>A data folder, and the ledger that it is of.</summary>
/// <param name="Folder">The folder.</param>
/// <param name="Open">Opens a handle on the ledger.</param>
internal sealed record Place(string Folder, Func<ILedger> Open)
{
    /// <summary>A folder whose ledger is its own file.</summary>
    public static Place Of(string folder) => new(folder, () => SqliteLedger.Open(Workspace.LedgerIn(folder), TimeProvider.System));
}
