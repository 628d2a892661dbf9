namespace PowerCatalog.Ledger.Contract;

/// <summary>
/// Storage for one test, which an engine's test project provides. Disposing of it, after all handles are closed, removes what the test made
/// where that can be done.
/// </summary>
public interface ILedgerFixture : IAsyncDisposable
{
    /// <summary>
    /// What the names of all streams of this test start with. Where several tests share one storage it differs for each, and the contract
    /// looks at nothing outside it.
    /// </summary>
    string Scope { get; }

    /// <summary>
    /// Opens a handle of its own on the storage, as another process would: again after the first was closed, or beside it. The storage is
    /// made by the first call.
    /// </summary>
    Task<ILedger> OpenAsync(TimeProvider clock);
}
