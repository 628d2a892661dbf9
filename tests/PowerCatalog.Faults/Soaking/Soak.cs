using System.Diagnostics;
using System.Globalization;
using PowerCatalog.Accounts.Testing;
using PowerCatalog.Faults.Harness;
using PowerCatalog.Running;

namespace PowerCatalog.Faults.Soaking;

/// <summary>
/// Hours of a server in minutes: a mixed load at four fifths of what this machine takes, measured first. Errors, memory and the write-ahead
/// logs are looked at all along; all have to be flat.
/// </summary>
public static class Soak
{
    private const int AtOnce = 8;
    private const int DecisionEvery = 400;
    private const double Part = 0.8;

    // From the middle to the end memory may grow by a quarter, and by this much at least: the collector takes its time.
    private const double MostGrowth = 1.25;
    private const long LeastGrowth = 64 << 20;

    // What the program itself promises of a log at rest.
    private const long MostLog = 64 << 20;

    private static readonly TimeSpan Warming = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan Measuring = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromSeconds(5);

    /// <summary>Serves the demonstration for so long.</summary>
    public static async Task<Outcome> RunAsync(TimeSpan time)
    {
        using var demo = await DemoFolder.CreateAsync();
        TestPeople.PutInto(demo.Data);
        (await Resident.RunAsync("evidence", "key", "create", "--data", demo.Data)).Done();
        await using var server = await Server.StartAsync(demo.Data);
        using var load = new Load(server);
        await load.MostAsync(Warming, AtOnce, DecisionEvery);
        var most = await load.MostAsync(Measuring, AtOnce, DecisionEvery);
        var (before, watch) = (load.Answered, Stopwatch.StartNew());
        var looks = await KeepAsync(load, server, demo.Data, most * Part, time);
        var rate = (load.Answered - before) / watch.Elapsed.TotalSeconds;
        var findings = Findings(load, looks).ToList();
        findings.AddRange((await Aftermath.OfAsync(demo.Data)).Select(what => new Finding("afterwards", what)));
        return new Outcome("soak", (int)Math.Min(int.MaxValue, load.Answered), [.. Table(most, rate, load, looks)], findings);
    }

    // An open load: requests begin on time, whether or not those before are answered, with a bound on those that wait.
    private static async Task<List<Look>> KeepAsync(Load load, Server server, string data, double perSecond, TimeSpan time)
    {
        var (looks, watch, number) = (new List<Look>(), Stopwatch.StartNew(), 0L);
        using var places = new SemaphoreSlim(AtOnce * 4);
        var looking = BetweenLooks;
        while (watch.Elapsed < time)
        {
            while (number < watch.Elapsed.TotalSeconds * perSecond)
            {
                await places.WaitAsync();
                var next = ++number;
                _ = Task.Run(async () =>
                {
                    try
                    {
                        await load.OneAsync(next, DecisionEvery);
                    }
                    finally
                    {
                        places.Release();
                    }
                });
            }

            if (watch.Elapsed > looking)
            {
                looks.Add(Look.At(server, data));
                looking += BetweenLooks;
            }

            await Task.Delay(5);
        }

        for (var place = 0; place < AtOnce * 4; place++) await places.WaitAsync();
        return looks;
    }

    private static IEnumerable<Finding> Findings(Load load, List<Look> looks)
    {
        foreach (var error in load.Errors) yield return new Finding("request", error);
        if (looks.Count < 6)
        {
            yield return new Finding("time", "there were too few looks to tell whether anything grows");
            yield break;
        }

        var (middle, end) = (Median(ThirdOf(looks, 1)), Median(ThirdOf(looks, 2)));
        if (end.Memory > Math.Max(middle.Memory * MostGrowth, middle.Memory + LeastGrowth))
            yield return new Finding("memory", $"{Megabytes(middle.Memory)} in the middle, {Megabytes(end.Memory)} at the end");
        if (looks.Max(look => look.Logs) > MostLog) yield return new Finding("logs", $"up to {Megabytes(looks.Max(look => look.Logs))}");
    }

    private static IEnumerable<string> Table(double most, double rate, Load load, List<Look> looks)
    {
        yield return string.Create(
            CultureInfo.InvariantCulture,
            $"most {most:F0} requests/s, kept at {rate:F0}; {load.Answered} answered, {load.Deferred} told to come back, "
                + $"{load.Errors.Count} errors");
        if (looks.Count < 6) yield break;
        yield return "| | start | middle | end |";
        yield return "|---|---|---|---|";
        Look[] thirds = [Median(ThirdOf(looks, 0)), Median(ThirdOf(looks, 1)), Median(ThirdOf(looks, 2))];
        yield return $"| memory | {string.Join(" | ", thirds.Select(look => Megabytes(look.Memory)))} |";
        yield return $"| write-ahead logs | {string.Join(" | ", thirds.Select(look => Megabytes(look.Logs)))} |";
    }

    private static List<Look> ThirdOf(List<Look> looks, int third) =>
        looks.GetRange(looks.Count * third / 3, looks.Count / 3);

    private static Look Median(List<Look> looks) => new(
        looks.Select(look => look.Memory).Order().ElementAt(looks.Count / 2),
        looks.Select(look => look.Logs).Order().ElementAt(looks.Count / 2));

    private static string Megabytes(long bytes) => string.Create(CultureInfo.InvariantCulture, $"{bytes / 1048576.0:F1} MB");
}
