using System.Diagnostics;

namespace PowerCatalog.Benchmarks.Harness;

/// <summary>Runs two ways of the same work in turn, so that whatever else the machine does hits both.</summary>
internal static class Rounds
{
    /// <summary>One round of each to warm up, then so many in turn; each gives a figure in the row's unit.</summary>
    public static async Task<Result> CompareAsync(
        string name, string unit, Bound bound, int rounds, Func<Task<double>> ours, Func<Task<double>> plain, string note = "")
    {
        var (mine, theirs) = (new List<double>(), new List<double>());
        for (var round = -1; round < rounds; round++)
        {
            var a = await QuietlyAsync(ours);
            var b = await QuietlyAsync(plain);
            Progress.Say($"  {name} {(round < 0 ? "warm-up" : $"round {round + 1}")}: ours {a:#,0.##}, plain {b:#,0.##} {unit}");
            if (round < 0) continue;
            mine.Add(a);
            theirs.Add(b);
        }

        var ratios = mine.Zip(theirs, (a, b) => a / b);
        return new Result(name, unit, Spread.Of(mine), Spread.Of(theirs), Spread.Of(ratios), bound, note);
    }

    /// <summary>Events a second of a piece of work that returns how many it did.</summary>
    public static async Task<double> RateAsync(Func<Task<long>> work)
    {
        var start = Stopwatch.GetTimestamp();
        var done = await work();
        return done / Stopwatch.GetElapsedTime(start).TotalSeconds;
    }

    /// <inheritdoc cref="RateAsync"/>
    public static double Rate(Func<long> work)
    {
        var start = Stopwatch.GetTimestamp();
        var done = work();
        return done / Stopwatch.GetElapsedTime(start).TotalSeconds;
    }

    private static Task<double> QuietlyAsync(Func<Task<double>> work)
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
        return work();
    }
}

/// <summary>What is under way, beside the results.</summary>
internal static class Progress
{
    public static void Say(string line) => Console.Error.WriteLine(line);
}
