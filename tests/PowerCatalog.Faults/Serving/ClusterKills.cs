using System.Diagnostics;
using System.Globalization;
using PowerCatalog.Accounts.Testing;
using PowerCatalog.Faults.Harness;
using PowerCatalog.Running;
using PowerCatalog.Waiting;

namespace PowerCatalog.Faults.Serving;

/// <summary>
/// A cluster of EventStoreDB whose leader is killed again and again while several record through <c>serve</c>. It runs only where a
/// server's program is named.
/// </summary>
public static class ClusterKills
{
    private const string Name = "cluster";
    private const int Writers = 4;
    private const int Between = 20;
    private const int MostKills = 20;

    /// <summary>Kills the leader so many times, at most twenty.</summary>
    /// <param name="kills">How often.</param>
    /// <param name="program">The server's <c>EventStore.ClusterNode.dll</c>; null where there is none.</param>
    public static async Task<Outcome> RunAsync(int kills, string? program)
    {
        if (program is null)
            return Outcome.Without(Name, "no program of an EventStoreDB is named: give --server PATH/EventStore.ClusterNode.dll");
        kills = Math.Min(kills, MostKills);
        using var baseline = await Baseline.RecordAsync();
        await using var nodes = await EventStoreNodes.StartAsync(program, baseline["nodes"]);
        var data = baseline["node"];
        TestPeople.PutInto(data);
        (await Resident.RunAsync("ledger", "copy", "--from", baseline.Copy(), "--to", nodes.Ledger)).Done();
        var writers = Enumerable.Range(1, Writers).Select(first => new Recorder(first, Writers)).ToList();
        using var stop = new CancellationTokenSource();
        var longest = TimeSpan.Zero;
        await using (var server = await Server.StartAsync(data, "--ledger", nodes.Ledger))
        {
            var recording = Task.WhenAll(writers.Select(writer => writer.RecordAsync(server.Address, stop.Token)));
            for (var i = 0; i < kills; i++)
            {
                await MoreAsync(writers, Between);
                var startAgain = await nodes.KillLeaderAsync();
                var watch = Stopwatch.StartNew();
                // The two that are left go on by themselves, and the third joins them.
                await MoreAsync(writers, 1);
                if (watch.Elapsed > longest) longest = watch.Elapsed;
                startAgain();
            }

            await MoreAsync(writers, Between);
            await stop.CancelAsync();
            await recording;
        }

        await nodes.WholeAsync();
        var wrong = await ServeKills.LookAsync(data, writers, ledger: nodes.Ledger);
        return new Outcome(
            Name, kills,
            [
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{writers.Sum(writer => writer.Acknowledged.Count)} decisions acknowledged; the longest without one after a kill took "
                        + $"{longest.TotalSeconds:F1} s"),
            ],
            [.. wrong.Select(what => new Finding("afterwards", what))]);
    }

    private static async Task MoreAsync(List<Recorder> writers, int more)
    {
        var before = writers.Sum(writer => writer.Count);
        await Eventually.HoldsAsync(() => writers.Sum(writer => writer.Count) >= before + more, CancellationToken.None);
    }
}
