using PowerCatalog.Faults.Harness;
using PowerCatalog.Faults.Serving;
using PowerCatalog.Running;

namespace PowerCatalog.Faults.Machines;

/// <summary>Processes that record into one folder at once: commands, some of them with the same decision, and a server.</summary>
public static class TwoWriters
{
    // Behind those of the server's writer.
    private const int FirstByCommand = 10_000;

    /// <summary>Lets them record side by side; each decision has to be there once, whoever recorded it.</summary>
    public static async Task<Outcome> RunAsync(int rounds = 3)
    {
        using var baseline = await Baseline.RecordAsync();
        var data = baseline.Copy();
        var findings = new List<Finding>();
        var writer = new Recorder(1, 1);
        using var stop = new CancellationTokenSource();
        await using (var server = await Server.StartAsync(data))
        {
            var recording = writer.RecordAsync(server.Address, stop.Token);
            for (var round = 0; round < rounds; round++)
            {
                var first = FirstByCommand + (round * 2);
                var sent = (int[])[first, first, first + 1];
                var runs = await Task.WhenAll(sent.Select(async decision =>
                    await Executable.RunAsync("import", await baseline.FileAsync(decision), "--data", data, "--json")));
                findings.AddRange(
                    from run in runs.Index()
                    where run.Item.ExitCode != 0
                    select new Finding($"round {round}, import {run.Index}", $"it ends with {run.Item.ExitCode}: {run.Item.Error}"));
                var revisions = runs.Where(run => run.ExitCode == 0).Select(run => run.Json().GetProperty("revision").GetInt64()).ToList();
                if (revisions.Distinct().Count() != 2 || revisions[0] != revisions[1])
                    findings.Add(new Finding($"round {round}", $"the revisions are {string.Join(", ", revisions)}"));
            }

            await stop.CancelAsync();
            await recording;
        }

        List<string> wrong = [.. await ServeKills.LookAsync(data, [writer])];
        var there = await Aftermath.NumbersAsync(data);
        wrong.AddRange(
            from decision in Enumerable.Range(FirstByCommand, rounds * 2)
            let count = there.GetValueOrDefault(Baseline.NumberOf(decision))
            where count != 1
            select $"{Baseline.NumberOf(decision)} is there {count} times");
        findings.AddRange(wrong.Select(what => new Finding("afterwards", what)));
        return new Outcome(
            "two-writers", rounds * 3, [$"{writer.Acknowledged.Count} decisions acknowledged by the server beside them"], findings);
    }
}
