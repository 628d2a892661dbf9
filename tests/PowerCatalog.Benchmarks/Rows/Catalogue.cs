using PowerCatalog.Benchmarks.Harness;

namespace PowerCatalog.Benchmarks.Rows;

/// <summary>All benchmarks by name, in the order of design section 10.</summary>
internal static class Catalogue
{
    public static readonly IReadOnlyList<(string Name, Func<Bench, Task<IEnumerable<Result>>> Run)> All =
    [
        ("append-100", AppendHundred.RunAsync),
        ("append-1x32", AppendConcurrent.RunAsync),
        ("read", Reading.RunAsync),
        ("eventstoredb", OnEventStoreDb.RunAsync),
        ("rebuild", Rebuilding.RunAsync),
        ("verify", Verifying.RunAsync),
        ("evidence", Evidence.RunAsync),
        ("log-kept", LogKept.RunAsync),
        ("import-2021", ImportYear.RunAsync),
        ("command", CommandStarts.RunAsync),
        ("difference", Differences.RunAsync),
        ("list-500k", LargeList.RunAsync),
        ("clean-up", CleanUp.RunAsync),
        ("township-http", TownshipHttp.RunAsync),
        ("kept", Kept.RunAsync),
        ("decision-http", DecisionHttp.RunAsync),
        ("township-history-100x", TownshipHistory.RunAsync),
        ("as-of", AsOf.RunAsync),
        ("pages", Pages.RunAsync),
        ("nation", Nation.RunAsync),
        ("memory", async bench => [.. await ServerMemory.RunAsync(bench), .. await Memory.RunAsync(bench)]),
        ("memory-slow-readers", SlowReaders.RunAsync),
        ("against", AgainstAnotherBuild.RunAsync),
    ];

    /// <summary>Those that run only where they are named, as they take long and much room, or servers that may be emptied.</summary>
    public static IReadOnlyList<(string Name, Func<Bench, Task<IEnumerable<Result>>> Run)> Named { get; } =
    [
        ("simulation", Simulation.RunAsync),
        ("both-engines", BothEngines.RunAsync),
        ("two-nodes", TwoNodes.RunAsync),
        ("others-on-eventstoredb", OthersOnEventStoreDb.RunAsync),
    ];

    public static IEnumerable<string> Names => All.Concat(Named).Select(row => row.Name);
}
