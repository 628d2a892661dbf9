using System.Globalization;
using PowerCatalog.Accounts.Testing;
using PowerCatalog.Faults.Harness;
using PowerCatalog.Faults.Serving;
using PowerCatalog.Running;
using PowerCatalog.Waiting;

namespace PowerCatalog.Faults.Machines;

/// <summary>
/// The machine's clock jumps: between commands, and while <c>serve</c> records. Revisions order the ledger, and recorded times never go
/// back along them, so that <c>--known</c> a time means what was recorded until then.
/// </summary>
public static class ClockJumps
{
    private const int Writers = 2;

    // What was recorded while the clock was ahead: verify says so until the time has come.
    private const string Ahead = "time-future";

    private static readonly string[] Shifts = ["+0", "-400d", "+20d", "-1d", "-3650d", "+0", "+1h", "+0"];

    /// <summary>Records at each of several times, by commands and by a server.</summary>
    /// <param name="every">1 for all times; 2 for every other.</param>
    public static async Task<Outcome> RunAsync(int every = 1)
    {
        const string Name = "clock-jumps";
        if (!Faketime.IsHere) return Outcome.Without(Name, Faketime.Absent);
        using var baseline = await Baseline.RecordAsync();
        var findings = new List<Finding>();
        var shifts = Shifts.Where((_, index) => index % every == 0).ToList();
        findings.AddRange(await ByCommandsAsync(baseline, shifts));
        var (recorded, found) = await ByServerAsync(baseline, shifts);
        findings.AddRange(found);
        return new Outcome(Name, shifts.Count * 2, [$"{recorded} decisions acknowledged by a server whose clock jumped"], findings);
    }

    private static async Task<IReadOnlyList<Finding>> ByCommandsAsync(Baseline baseline, List<string> shifts)
    {
        var data = baseline.Copy();
        var findings = new List<Finding>();
        foreach (var (index, shift) in shifts.Index())
        {
            var file = await baseline.FileAsync(index + 1);
            using var process = Executable.StartBehind(
                Faketime.Before(shift), Executable.Built, ["import", file, "--data", data, "--json"]);
            var run = await Executable.EndAsync(process);
            if (run.ExitCode != 0) findings.Add(new Finding($"import at {shift}", $"it ends with {run.ExitCode}: {run.Error}"));
            findings.AddRange((await LookAsync(data)).Select(what => new Finding($"import at {shift}", what)));
        }

        return findings;
    }

    private static async Task<(int Recorded, IReadOnlyList<Finding> Findings)> ByServerAsync(Baseline baseline, List<string> shifts)
    {
        var (data, clock) = (baseline.Copy(), baseline["clock"]);
        await File.WriteAllTextAsync(clock, Shifts[0]);
        TestPeople.PutInto(data);
        var writers = Enumerable.Range(1, Writers).Select(first => new Recorder(first, Writers)).ToList();
        using var stop = new CancellationTokenSource();
        await using (var server = await Server.StartBehindAsync(Faketime.BeforeFollowing(clock), Executable.Built, data))
        {
            var recording = Task.WhenAll(writers.Select(writer => writer.RecordAsync(server.Address, stop.Token)));
            foreach (var shift in shifts)
            {
                await File.WriteAllTextAsync(clock + ".new", shift);
                File.Move(clock + ".new", clock, overwrite: true);
                var before = writers.Sum(writer => writer.Count);
                await Eventually.HoldsAsync(
                    () => writers.Sum(writer => writer.Count) > before + Writers || writers.Any(writer => writer.Complaints.Count > 0),
                    stop.Token);
            }

            await stop.CancelAsync();
            await recording;
        }

        List<string> wrong = [.. await ServeKills.LookAsync(data, writers, Ahead), .. await LookAsync(data)];
        return (writers.Sum(writer => writer.Count), [.. wrong.Select(what => new Finding("serve", what))]);
    }

    private static async Task<IReadOnlyList<string>> LookAsync(string data)
    {
        var wrong = new List<string>(await Aftermath.OfAsync(data, Ahead));
        var adjustments = (await Resident.RunAsync("adjustments", "--data", data, "--json")).DoneJson().GetProperty("items")
            .EnumerateArray().Select(item => (
                Revision: item.GetProperty("revision").GetInt64(),
                Recorded: DateTimeOffset.Parse(item.GetProperty("recorded").GetString()!, CultureInfo.InvariantCulture)))
            .OrderBy(item => item.Revision).ToList();
        wrong.AddRange(
            from pair in adjustments.Zip(adjustments.Skip(1))
            where pair.Second.Recorded < pair.First.Recorded
            select $"revision {pair.Second.Revision} was recorded at {pair.Second.Recorded:O}, before the one before it");
        return wrong;
    }
}
