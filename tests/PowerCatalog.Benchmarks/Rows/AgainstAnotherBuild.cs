using System.Diagnostics;
using PowerCatalog.Benchmarks.Harness;
using PowerCatalog.Running;

namespace PowerCatalog.Benchmarks.Rows;

/// <summary>
/// This build and another (<c>--against</c>) in turn, over the same demonstration that each recorded itself: questions by HTTP, and
/// commands. The column of the plain loop holds the other build.
/// </summary>
internal static class AgainstAnotherBuild
{
    private const int Connections = 8;
    private const int Requests = 400;

    private static readonly (string Name, string Address)[] Questions =
    [
        ("township", "/api/v1/catalogs/640300/townships/640302101000/powers"),
        ("page of the list", "/api/v1/catalogs/640300/powers?page=2"),
        ("list on a past day", "/api/v1/catalogs/640300/powers?on=2021-06-30&page=1"),
        ("power", "/api/v1/catalogs/640300/powers/640115002000"),
        ("statistics", "/api/v1/catalogs/640300/statistics?by=department"),
        ("HTML list", "/640300/powers"),
        ("HTML township", "/640300/townships/640302101000"),
    ];

    // Pages that are made for each request: one so long is answered as if nothing were kept.
    private static readonly (string Name, string Address)[] NotKept =
    [
        ("HTML township, not kept", "/640300/townships/640302101000"), ("HTML power, not kept", "/640300/powers/640115002000"),
    ];

    private static readonly (string Name, string[] Arguments)[] Commands =
    [
        ("powers", ["powers", "--on", "2021-06-30", "--json"]),
        ("history", ["history", "640115002000", "--json"]),
        ("ledger verify", ["ledger", "verify", "--json"]),
        ("projections rebuild", ["projections", "rebuild", "--json"]),
    ];

    public static async Task<IEnumerable<Result>> RunAsync(Bench bench)
    {
        if (bench.Options.Against is not { } other) return [];
        var (mine, theirs) = (bench.NewFolder(), bench.NewFolder());
        var results = new List<Result>
        {
            await CompareAsync(bench, "demo", () => DemoAsync(bench, Executable.Built), () => DemoAsync(bench, other)),
        };
        await RunAsync(Executable.Built, ["demo", "--no-serve", "--json", "--data", mine]);
        await RunAsync(other, ["demo", "--no-serve", "--json", "--data", theirs]);
        foreach (var (name, arguments) in Commands)
        {
            string[] Here(string data) => [.. arguments, "--data", data];
            results.Add(await CompareAsync(bench, name, () => RunAsync(Executable.Built, Here(mine)), () => RunAsync(other, Here(theirs))));
        }

        return results.Concat(await ByHttpAsync(bench, other, mine, theirs));
    }

    private static async Task<IEnumerable<Result>> ByHttpAsync(Bench bench, string other, string mine, string theirs)
    {
        await using var ours = await Server.StartAsync(mine);
        await using var last = await Server.StartProgramAsync(other, theirs);
        var results = new List<Result>();
        foreach (var (name, address) in Questions)
        {
            results.Add(await Rounds.CompareAsync(
                $"against, {name}", "requests/s", Bound.RatioAtLeast(0.95), bench.Options.Rounds, () => LoadAsync(ours, address), () =>
                    LoadAsync(last, address),
                $"plain: the other build; {Connections} connections, {Requests} requests a round"));
        }

        foreach (var server in (Server[])[ours, last])
            server.Http.DefaultRequestHeaders.Add("Accept-Language", string.Join(',', Enumerable.Repeat("zh-CN", 200)));
        foreach (var (name, address) in NotKept)
        {
            results.Add(await Rounds.CompareAsync(
                $"against, {name}", "requests/s", Bound.RatioAtLeast(3), bench.Options.Rounds, () => LoadAsync(ours, address), () =>
                    LoadAsync(last, address),
                $"plain: the other build; {Connections} connections, {Requests} requests a round"));
        }

        return results;
    }

    private static Task<Result> CompareAsync(Bench bench, string name, Func<Task<double>> ours, Func<Task<double>> theirs) =>
        Rounds.CompareAsync(
        $"against, command {name}", "ms", Bound.RatioAtMost(1.05), bench.Options.Rounds, ours, theirs,
            "plain: the other build; a process from its start to its end");

    private static Task<double> DemoAsync(Bench bench, string program) =>
        RunAsync(program, ["demo", "--no-serve", "--json", "--data", bench.NewFolder()]);

    private static async Task<double> RunAsync(string program, IEnumerable<string> arguments)
    {
        var start = Stopwatch.GetTimestamp();
        (await Executable.RunProgramAsync(program, arguments)).Done();
        return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    }

    private static Task<double> LoadAsync(Server server, string address) => Rounds.RateAsync(async () =>
    {
        var question = new Uri(address, UriKind.Relative);
        await Task.WhenAll(Enumerable.Range(0, Connections).Select(_ => Task.Run(async () =>
        {
            for (var i = 0; i < Requests / Connections; i++) await server.Http.GetByteArrayAsync(question);
        })));
        return Requests;
    });
}
