using System.Reflection;
using Xunit;

namespace PowerCatalog.Ledger.Contract;

/// <summary>Sees to it that an engine's tests take the whole contract: a suite that finds nothing to test must fail.</summary>
public static class ContractCoverage
{
    /// <summary>Fails if a part of the contract has no test class in the assembly, or if a part has no tests.</summary>
    public static void AssertWhole(Assembly tests)
    {
        var parts = typeof(LedgerContract).Assembly.GetTypes()
            .Where(type => type.IsAbstract && type.BaseType == typeof(LedgerContract)).ToList();
        Assert.Contains(typeof(AppendContract), parts);
        Assert.All(parts, part => Assert.Contains(part.GetMethods(), method => method.GetCustomAttribute<FactAttribute>() is not null));
        var classes = tests.GetTypes().Where(type => type is { IsPublic: true, IsAbstract: false }).ToList();
        Assert.Empty(parts.Where(part => !classes.Exists(part.IsAssignableFrom)).Select(part => part.Name));
    }
}
