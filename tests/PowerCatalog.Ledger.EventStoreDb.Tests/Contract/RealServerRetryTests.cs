using PowerCatalog.Ledger.Contract;

namespace PowerCatalog.Ledger.EventStoreDb.Tests.Contract;

public sealed class RealServerRetryTests : RetryContract
{
    protected override ValueTask<ILedgerFixture> CreateFixtureAsync() => RealServer.CreateAsync();
}
