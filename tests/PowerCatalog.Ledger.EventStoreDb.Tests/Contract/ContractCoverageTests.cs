using PowerCatalog.Ledger.Contract;

namespace PowerCatalog.Ledger.EventStoreDb.Tests.Contract;

public sealed class ContractCoverageTests
{
    [Fact]
    public void The_whole_contract_is_tested() => ContractCoverage.AssertWhole(typeof(ContractCoverageTests).Assembly);
}
