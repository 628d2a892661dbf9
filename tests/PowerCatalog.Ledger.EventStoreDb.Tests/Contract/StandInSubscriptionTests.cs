using PowerCatalog.Ledger.Contract;

namespace PowerCatalog.Ledger.EventStoreDb.Tests.Contract;

public sealed class StandInSubscriptionTests : SubscriptionContract
{
    protected override ValueTask<ILedgerFixture> CreateFixtureAsync() => StandInFixture.CreateAsync();
}
