using PowerCatalog.Ledger.Contract;

namespace PowerCatalog.Ledger.EventStoreDb.Tests.Contract;

public sealed class RealServerAppendTests : AppendContract
{
    protected override ValueTask<ILedgerFixture> CreateFixtureAsync() => RealServer.CreateAsync();
}
