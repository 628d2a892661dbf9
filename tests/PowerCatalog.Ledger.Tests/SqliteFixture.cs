using PowerCatalog.Ledger.Contract;
using PowerCatalog.Ledger.Sqlite;
using PowerCatalog.Ledger.Sqlite.Files;

namespace PowerCatalog.Ledger.Tests;

/// <summary>A file of its own for each test.</summary>
internal sealed class SqliteFixture(SqliteLedgerOptions? options = null) : ILedgerFixture
{
    private readonly TemporaryFolder _folder = new();

    public string Scope => "t-";

    public Task<ILedger> OpenAsync(TimeProvider clock) =>
        Task.FromResult<ILedger>(SqliteLedger.Open(_folder.File("ledger.db"), clock, options));

    public ValueTask DisposeAsync()
    {
        _folder.Dispose();
        return ValueTask.CompletedTask;
    }
}
