using System.Diagnostics;
using PowerCatalog.Benchmarks.Data;
using PowerCatalog.Benchmarks.Harness;
using PowerCatalog.Running;

namespace PowerCatalog.Benchmarks.Rows;

/// <summary>
/// One catalog on an EventStoreDB that others write into, before, between and after its decisions, against the same on a server of its own:
/// what starts, questions, decisions and health cost.
/// </summary>
internal static class OthersOnEventStoreDb
{
    private const int Others = 500_000;
    private const int Times = 20;

    private static readonly (string Name, string Address)[] Asked =
    [
        ("health", "/health/ready"), ("the catalog", $"/api/v1/catalogs/{ManyCatalogs.Division(0)}"),
    ];

    public static async Task<IEnumerable<Result>> RunAsync(Bench bench)
    {
        if (TestServers.Of(bench.Options, both: true) is not { } servers) return [];
        await servers.EmptyAsync();
        var crowded = new Place(bench.NewFolder(), () => TestServers.Open(servers.Server));
        var alone = new Place(bench.NewFolder(), () => TestServers.Open(servers.Quiet));
        await Nation.CrowdAsync(alone, 0);
        await Nation.CrowdAsync(crowded, Others);
        var note = $"3 x {Others:#,0} events of others before, between and after; plain: without; median of {Times}";
        var results = new List<Result>();
        async Task CompareAsync(string name, Func<Task<double>> ours, Func<Task<double>> plain) => results.Add(
            await Rounds.CompareAsync(
                $"others' events on EventStoreDB, {name}", "ms", Bound.RatioAtMost(1.1), bench.Options.Rounds, ours, plain, note));
        foreach (var (name, measure) in Nation.Measured.Append(("start of a server", Nation.StartAllAsync)))
            await CompareAsync(name, () => measure(crowded), () => measure(alone));
        await CompareAsync(
            "a whole command", () => Nation.CommandAsync(crowded, "--ledger", servers.Server),
            () => Nation.CommandAsync(alone, "--ledger", servers.Quiet));
        await using var mine = await Server.StartAsync(crowded.Folder, "--ledger", servers.Server);
        await using var theirs = await Server.StartAsync(alone.Folder, "--ledger", servers.Quiet);
        foreach (var (name, address) in Asked)
            await CompareAsync($"{name} over HTTP", () => AskAsync(mine, address), () => AskAsync(theirs, address));
        return results;
    }

    private static async Task<double> AskAsync(Server server, string address)
    {
        var taken = new List<double>();
        for (var i = 0; i < Times; i++)
        {
            var start = Stopwatch.GetTimestamp();
            using var answer = await server.Http.GetAsync(new Uri(address, UriKind.Relative));
            answer.EnsureSuccessStatusCode();
            taken.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        }

        return Spread.Of(taken).Median;
    }
}
