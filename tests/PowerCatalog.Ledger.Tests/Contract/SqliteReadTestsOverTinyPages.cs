using PowerCatalog.Ledger.Contract;

namespace PowerCatalog.Ledger.Tests.Contract;

public sealed class SqliteReadTestsOverTinyPages : ReadContract
{
    protected override ValueTask<ILedgerFixture> CreateFixtureAsync() => new(TinyPages.Fixture());
}
