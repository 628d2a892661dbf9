using PowerCatalog.Ledger.Contract;

namespace PowerCatalog.Ledger.EventStoreDb.Tests.Contract;

public sealed class StandInRetryTests : RetryContract
{
    protected override ValueTask<ILedgerFixture> CreateFixtureAsync() => StandInFixture.CreateAsync();
}
