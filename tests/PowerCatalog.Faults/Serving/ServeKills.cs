using System.Diagnostics;
using System.Globalization;
using PowerCatalog.Faults.Harness;
using PowerCatalog.Running;
using PowerCatalog.Waiting;

namespace PowerCatalog.Faults.Serving;

/// <summary><c>serve</c> killed at random while several record over HTTP.</summary>
public static class ServeKills
{
    private const int Writers = 8;
    private const int MostAnswers = 60;
    private const int LongestPause = 50;

    /// <summary>Kills it so many times; after each restart everything that was acknowledged has to be there, once.</summary>
    public static async Task<Outcome> RunAsync(int kills, int seed)
    {
        using var baseline = await Baseline.RecordAsync();
        var data = baseline.Copy();
        var chance = new Random(seed);
        var writers = Enumerable.Range(1, Writers).Select(first => new Recorder(first, Writers)).ToList();
        var findings = new List<Finding>();
        var slowest = TimeSpan.Zero;
        for (var kill = 1; kill <= kills; kill++)
        {
            var watch = Stopwatch.StartNew();
            var (answers, pause) = (chance.Next(MostAnswers), chance.Next(LongestPause));
            var server = await Server.StartAsync(data);
            if (watch.Elapsed > slowest) slowest = watch.Elapsed;
            var recording = Task.WhenAll(writers.Select(writer => writer.RecordAsync(server.Address, CancellationToken.None)));
            var before = writers.Sum(writer => writer.Count);
            await Eventually.HoldsAsync(
                () => writers.Sum(writer => writer.Count) >= before + answers || writers.Any(writer => writer.Complaints.Count > 0),
                CancellationToken.None);
            await Task.Delay(pause);
            // Kills it, with nothing said.
            await server.DisposeAsync();
            await recording;

            var place = string.Create(CultureInfo.InvariantCulture, $"kill {kill} after {answers} answers and {pause} ms (seed {seed})");
            findings.AddRange((await LookAsync(data, writers)).Select(what => new Finding(place, what)));
        }

        var recorded = writers.Sum(writer => writer.Acknowledged.Count);
        if (recorded == 0) findings.Add(new Finding("all", "no decision was recorded at all"));
        return new Outcome(
            "serve-kills", kills,
            [$"{recorded} decisions acknowledged by {Writers} writers; the slowest start took {slowest.TotalSeconds:F1} s"], findings);
    }

    /// <summary>What does not hold of a folder after writers recorded into it.</summary>
    /// <param name="data">The folder.</param>
    /// <param name="writers">Who recorded into it.</param>
    /// <param name="expected">A kind of finding that the verification has to have; null where it may have none.</param>
    /// <param name="ledger">The server that has the ledger; null for the folder's own file.</param>
    internal static async Task<IReadOnlyList<string>> LookAsync(
        string data, IReadOnlyList<Recorder> writers, string? expected = null, string? ledger = null)
    {
        var wrong = new List<string>(await Aftermath.OfAsync(data, expected, ledger));
        var there = await Aftermath.NumbersAsync(data, ledger);
        foreach (var writer in writers)
        {
            wrong.AddRange(writer.Complaints);
            writer.Complaints.Clear();
            wrong.AddRange(
                from decision in writer.Sent
                let number = Baseline.NumberOf(decision)
                let count = there.GetValueOrDefault(number)
                where count > 1 || (count == 0 && writer.Acknowledged.Contains(decision))
                select $"{number} is there {count} times");
        }

        return wrong;
    }
}
