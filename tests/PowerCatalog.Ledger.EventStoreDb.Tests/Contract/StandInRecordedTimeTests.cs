using PowerCatalog.Ledger.Contract;

namespace PowerCatalog.Ledger.EventStoreDb.Tests.Contract;

public sealed class StandInRecordedTimeTests : RecordedTimeContract
{
    protected override ValueTask<ILedgerFixture> CreateFixtureAsync() => StandInFixture.CreateAsync();
}
