using PowerCatalog.Ledger.Contract;

namespace PowerCatalog.Ledger.EventStoreDb.Tests.Contract;

public sealed class RealServerRestoreTests : RestoreContract
{
    protected override ValueTask<ILedgerFixture> CreateFixtureAsync() => RealServer.CreateAsync();
}
