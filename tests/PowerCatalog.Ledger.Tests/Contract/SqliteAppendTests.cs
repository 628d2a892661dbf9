using PowerCatalog.Ledger.Contract;

namespace PowerCatalog.Ledger.Tests.Contract;

public sealed class SqliteAppendTests : AppendContract
{
    protected override ValueTask<ILedgerFixture> CreateFixtureAsync() => new(new SqliteFixture());
}
