using PowerCatalog.Ledger.Contract;

namespace PowerCatalog.Ledger.EventStoreDb.Tests.Contract;

public sealed class StandInRestoreTests : RestoreContract
{
    protected override ValueTask<ILedgerFixture> CreateFixtureAsync() => StandInFixture.CreateAsync();
}
