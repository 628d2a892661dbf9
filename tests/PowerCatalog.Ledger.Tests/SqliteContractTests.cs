using PowerCatalog.Ledger.Contract;

namespace PowerCatalog.Ledger.Tests;

public sealed class SqliteAppendTests : AppendContract
{
    protected override ValueTask<ILedgerFixture> CreateFixtureAsync() => new(new SqliteFixture());
}

public sealed class SqliteRetryTests : RetryContract
{
    protected override ValueTask<ILedgerFixture> CreateFixtureAsync() => new(new SqliteFixture());
}

public sealed class SqliteReadTests : ReadContract
{
    protected override ValueTask<ILedgerFixture> CreateFixtureAsync() => new(new SqliteFixture());
}

public sealed class SqliteSubscriptionTests : SubscriptionContract
{
    protected override ValueTask<ILedgerFixture> CreateFixtureAsync() => new(new SqliteFixture());
}

public sealed class SqliteConcurrencyTests : ConcurrencyContract
{
    protected override ValueTask<ILedgerFixture> CreateFixtureAsync() => new(new SqliteFixture());
}

public sealed class SqliteRecordedTimeTests : RecordedTimeContract
{
    protected override ValueTask<ILedgerFixture> CreateFixtureAsync() => new(new SqliteFixture());
}

public sealed class SqliteContractCoverage
{
    [Fact]
    public void The_whole_contract_is_tested() => ContractCoverage.AssertWhole(typeof(SqliteContractCoverage).Assembly);
}
