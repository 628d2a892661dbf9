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

public sealed class SqliteRestoreTests : RestoreContract
{
    protected override ValueTask<ILedgerFixture> CreateFixtureAsync() => new(new SqliteFixture());
}

/// <summary>Pages so small that every read and every subscription crosses many of their borders.</summary>
internal static class TinyPages
{
    public static SqliteFixture Fixture() => new(new()
    {
        PageEvents = 7,
        PageBytes = 60,
        WindowEvents = 50,
        GroupEvents = 10,
        GroupBytes = 100,
        QueueCapacity = 2,
    });
}

public sealed class SqliteReadTestsOverTinyPages : ReadContract
{
    protected override ValueTask<ILedgerFixture> CreateFixtureAsync() => new(TinyPages.Fixture());
}

public sealed class SqliteSubscriptionTestsOverTinyPages : SubscriptionContract
{
    protected override ValueTask<ILedgerFixture> CreateFixtureAsync() => new(TinyPages.Fixture());
}

public sealed class SqliteConcurrencyTestsInTinyGroups : ConcurrencyContract
{
    protected override ValueTask<ILedgerFixture> CreateFixtureAsync() => new(TinyPages.Fixture());
}

public sealed class SqliteContractCoverage
{
    [Fact]
    public void The_whole_contract_is_tested() => ContractCoverage.AssertWhole(typeof(SqliteContractCoverage).Assembly);
}
