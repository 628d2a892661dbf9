using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using PowerCatalog.Benchmarks.Data;
using PowerCatalog.Benchmarks.Harness;
using PowerCatalog.Benchmarks.Plain;
using PowerCatalog.Ledger.Sqlite;
using PowerCatalog.ReadModels.Engine;

namespace PowerCatalog.Benchmarks.Rows;

/// <summary>A township's list over HTTP on the loopback, 32 connections; client and servers share the process, and so the cores.</summary>
internal static class TownshipHttp
{
    private const int Connections = 32;
    private const int Requests = 6_400;

    public static async Task<IEnumerable<Result>> RunAsync(Bench bench)
    {
        var folder = await Seeds.RecordedAsync(bench, 1);
        await using var ledger = SqliteLedger.Open(Workspace.LedgerIn(folder), TimeProvider.System);
        await using var ours = InProcessServer.Build(ledger, folder, "http://127.0.0.1:0");
        await ours.StartAsync();
        await using var plain = PlainTownshipEndpoint.Build(
            Workspace.ReadModelsIn(folder), Repository.Reference(), "http://127.0.0.1:0");
        await plain.StartAsync();
        using var client =
            new HttpClient(new SocketsHttpHandler { MaxConnectionsPerServer = Connections }) { Timeout = TimeSpan.FromSeconds(30) };
        // A request so long is answered as if nothing were kept, which is what the row measures; 'kept' has the other.
        client.DefaultRequestHeaders.Add("Accept-Language", string.Join(',', Enumerable.Repeat("zh-CN", 200)));
        var (mine, theirs) = (Address(ours), Address(plain));
        if (!JsonNode.DeepEquals(JsonNode.Parse(await client.GetStringAsync(mine)), JsonNode.Parse(await client.GetStringAsync(theirs))))
            throw new InvalidOperationException("The two servers answer differently.");

        var tails = new List<double>();
        var latencies = new List<string>();
        var result = await Rounds.CompareAsync(
            "township-http", "requests/s", Bound.RatioAtLeast(0.5), bench.Options.Rounds,
            () => LoadAsync(client, mine, (half, most) =>
            {
                tails.Add(most / half);
                latencies.Add(string.Create(CultureInfo.InvariantCulture, $"{half:0.0}/{most:0.0}"));
            }),
            () => LoadAsync(client, theirs, (_, _) => { }),
            $"{Connections} connections, {Requests:#,0} requests a round, client in the same process; both answers are the same JSON");
        return
        [
            result,
            Result.Figure(
                "township-http, p99 by p50", "×", Spread.Of(tails.Skip(1)), $"p50/p99 in ms: {string.Join(", ", latencies.Skip(1))}",
                Bound.AtMost(5)),
        ];
    }

    private static string Address(WebApplication app) =>
        $"{app.Urls.First()}/api/v1/catalogs/{Workspace.Wuzhong}/townships/{TownshipHistory.Township}/powers";

    private static async Task<double> LoadAsync(HttpClient client, string address, Action<double, double> tell)
    {
        var taken = new ConcurrentBag<double>();
        var rate = await Rounds.RateAsync(async () =>
        {
            await Task.WhenAll(Enumerable.Range(0, Connections).Select(_ => Task.Run(async () =>
            {
                for (var i = 0; i < Requests / Connections; i++)
                {
                    var start = Stopwatch.GetTimestamp();
                    await client.GetByteArrayAsync(address);
                    taken.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
                }
            })));
            return Requests;
        });
        var sorted = taken.Order().ToArray();
        tell(sorted[sorted.Length / 2], sorted[sorted.Length * 99 / 100]);
        return rate;
    }
}
