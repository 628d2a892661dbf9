using PowerCatalog.Ledger.Contract;

namespace PowerCatalog.Ledger.Tests.Contract;

public sealed class SqliteContractCoverage
{
    [Fact]
    public void The_whole_contract_is_tested() => ContractCoverage.AssertWhole(typeof(SqliteContractCoverage).Assembly);
}
