using PowerCatalog.Ledger.Contract;

namespace PowerCatalog.Ledger.EventStoreDb.Tests.Contract;

public sealed class RealServerReadTests : ReadContract
{
    protected override ValueTask<ILedgerFixture> CreateFixtureAsync() => RealServer.CreateAsync();
}
