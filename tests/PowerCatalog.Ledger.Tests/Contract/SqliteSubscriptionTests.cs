using PowerCatalog.Ledger.Contract;

namespace PowerCatalog.Ledger.Tests.Contract;

public sealed class SqliteSubscriptionTests : SubscriptionContract
{
    protected override ValueTask<ILedgerFixture> CreateFixtureAsync() => new(new SqliteFixture());
}
