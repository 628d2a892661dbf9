using System.Diagnostics;
using PowerCatalog.Benchmarks.Harness;
using PowerCatalog.Running;
using PowerCatalog.Waiting;

namespace PowerCatalog.Benchmarks.Rows;

/// <summary>
/// Two nodes over one EventStoreDB: how long after a decision was acknowledged on one it can be seen on the other, which is asked for its
/// revision at that moment and answers as soon as it has it.
/// </summary>
internal static class TwoNodes
{
    private const int Decisions = 200;
    private const int FirstDecision = 10_000;
    private const int Warming = 50;
    private const int MostMilliseconds = 100;

    public static async Task<IEnumerable<Result>> RunAsync(Bench bench)
    {
        if (TestServers.Of(bench.Options) is not { } servers) return [];
        // A copy goes into a server without events of others.
        await servers.EmptyAsync(warm: false);
        using var demo = await DemoFolder.CreateAsync();
        (await Executable.RunAsync("ledger", "copy", "--from", demo.Data, "--to", servers.Server)).Done();
        await using var first = await Server.StartAsync(bench.NewFolder(), "--ledger", servers.Server);
        await using var second = await Server.StartAsync(bench.NewFolder(), "--ledger", servers.Server);
        foreach (var node in (Server[])[first, second]) await ReadyAsync(node);
        var lags = new List<double>();
        for (var i = -Warming; i < Decisions; i++)
        {
            var (_, tag) = await BothEngines.RecordAsync(first, FirstDecision + Warming + i);
            var lag = await SeeAsync(second, tag.Tag.Trim('"').Split('-')[^1]);
            if (i >= 0) lags.Add(lag);
        }

        var note = $"{Decisions} decisions of one line on the demonstration, two processes of 'serve', one server";
        return
        [
            Result.Figure("two nodes, from acknowledged to visible on the other", "ms", Spread.Of(lags), note),
            Result.Figure(
                "two nodes, from acknowledged to visible on the other, p95", "ms", Spread.One(Spread.P95(lags)), "the same",
                Bound.AtMost(MostMilliseconds)),
        ];
    }

    // Each builds its read models of what was copied first.
    private static async Task ReadyAsync(Server node) => await Eventually.GetAsync(
        () => node.Http.GetAsync(new Uri("/health/ready", UriKind.Relative)), answer => answer.IsSuccessStatusCode, default);

    private static async Task<double> SeeAsync(Server server, string revision)
    {
        var start = Stopwatch.GetTimestamp();
        var address = new Uri($"{SyntheticDecisions.Catalog}/statistics?by=category&atLeast={revision}", UriKind.Relative);
        using var answer = await server.Http.GetAsync(address);
        answer.EnsureSuccessStatusCode();
        return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    }
}
