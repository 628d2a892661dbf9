using PowerCatalog.Ledger.Contract;

namespace PowerCatalog.Ledger.Tests.Contract;

public sealed class SqliteRetryTests : RetryContract
{
    protected override ValueTask<ILedgerFixture> CreateFixtureAsync() => new(new SqliteFixture());
}
