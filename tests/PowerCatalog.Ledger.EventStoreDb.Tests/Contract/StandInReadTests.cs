using PowerCatalog.Ledger.Contract;

namespace PowerCatalog.Ledger.EventStoreDb.Tests.Contract;

public sealed class StandInReadTests : ReadContract
{
    protected override ValueTask<ILedgerFixture> CreateFixtureAsync() => StandInFixture.CreateAsync();
}
