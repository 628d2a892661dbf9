using PowerCatalog.Ledger.Contract;

namespace PowerCatalog.Ledger.Tests.Contract;

public sealed class SqliteConcurrencyTestsInTinyGroups : ConcurrencyContract
{
    protected override ValueTask<ILedgerFixture> CreateFixtureAsync() => new(TinyPages.Fixture());
}
