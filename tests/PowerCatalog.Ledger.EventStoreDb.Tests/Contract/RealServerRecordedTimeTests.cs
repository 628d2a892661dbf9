using PowerCatalog.Ledger.Contract;

namespace PowerCatalog.Ledger.EventStoreDb.Tests.Contract;

public sealed class RealServerRecordedTimeTests : RecordedTimeContract
{
    protected override ValueTask<ILedgerFixture> CreateFixtureAsync() => RealServer.CreateAsync();
}
