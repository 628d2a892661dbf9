using PowerCatalog.Ledger.Contract;

namespace PowerCatalog.Ledger.Tests.Contract;

public sealed class SqliteSubscriptionTestsOverTinyPages : SubscriptionContract
{
    protected override ValueTask<ILedgerFixture> CreateFixtureAsync() => new(TinyPages.Fixture());
}
