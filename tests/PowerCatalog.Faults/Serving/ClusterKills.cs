using System.Diagnostics;
using System.Globalization;
using PowerCatalog.Accounts.Testing;
using PowerCatalog.Faults.Harness;
using PowerCatalog.Running;
using PowerCatalog.Waiting;

namespace PowerCatalog.Faults.Serving;

/// <summary>
/// A cluster of EventStoreDB whose leader is killed again and again while several record through <c>serve</c>. It runs only where variables
/// name a cluster and the shell commands that kill its leader and start what was killed.
/// </summary>
public static class ClusterKills
{
    private const string Name = "cluster";
    private const string Cluster = "POWERCATALOG_TEST_ESDB";
    private const string Kill = "POWERCATALOG_TEST_ESDB_KILL";
    private const string Start = "POWERCATALOG_TEST_ESDB_START";
    private const int Writers = 4;
    private const int Between = 20;

    /// <summary>Kills the leader so many times, at most twenty.</summary>
    public static async Task<Outcome> RunAsync(int kills)
    {
        if (Variable(Cluster) is not { } ledger || Variable(Kill) is not { } kill || Variable(Start) is not { } start)
            return Outcome.Without(Name, $"no cluster of EventStoreDB is named: set {Cluster}, {Kill} and {Start}");
        kills = Math.Min(kills, 20);
        using var baseline = await Baseline.RecordAsync();
        var data = baseline["node"];
        TestPeople.PutInto(data);
        (await Resident.RunAsync("ledger", "copy", "--from", baseline.Copy(), "--to", ledger)).Done();
        var writers = Enumerable.Range(1, Writers).Select(first => new Recorder(first, Writers)).ToList();
        using var stop = new CancellationTokenSource();
        await using (var server = await Server.StartAsync(data, "--ledger", ledger))
        {
            var recording = Task.WhenAll(writers.Select(writer => writer.RecordAsync(server.Address, stop.Token)));
            for (var i = 0; i < kills; i++)
            {
                await MoreAsync(writers);
                await ShellAsync(kill);
                await ShellAsync(start);
            }

            await MoreAsync(writers);
            await stop.CancelAsync();
            await recording;
        }

        // While no leader is there the server says so, and that is no complaint.
        foreach (var writer in writers) writer.Complaints.Clear();
        var wrong = await ServeKills.LookAsync(data, writers, ledger: ledger);
        return new Outcome(
            Name, kills, [string.Create(CultureInfo.InvariantCulture, $"{writers.Sum(writer => writer.Count)} decisions acknowledged")],
            [.. wrong.Select(what => new Finding("afterwards", what))]);
    }

    private static async Task MoreAsync(List<Recorder> writers)
    {
        var before = writers.Sum(writer => writer.Count);
        await Eventually.HoldsAsync(() => writers.Sum(writer => writer.Count) > before + Between, CancellationToken.None);
    }

    private static string? Variable(string name) => Environment.GetEnvironmentVariable(name) is { Length: > 0 } text ? text : null;

    private static async Task ShellAsync(string command)
    {
        using var process = Process.Start("bash", ["-c", command]);
        await process.WaitForExitAsync();
        if (process.ExitCode != 0) throw new InvalidOperationException($"'{command}' ends with {process.ExitCode}.");
    }
}
