using PowerCatalog.Faults.Harness;
using PowerCatalog.Faults.Imports;

namespace PowerCatalog.Faults;

/// <summary>The scenarios, by the names that the command line takes.</summary>
internal static class Catalogue
{
    public static IReadOnlyDictionary<string, Func<Options, Task<Outcome>>> All { get; } =
        new Dictionary<string, Func<Options, Task<Outcome>>>
        {
            ["write-calls"] = options => WriteCalls.RunAsync(options.Every, options.Parallel),
        };
}
