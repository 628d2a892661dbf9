using PowerCatalog.Fuzzing.Harness;

namespace PowerCatalog.Fuzzing.Tests;

/// <summary>Some thousands of the cases that <c>PowerCatalog.Fuzzing</c> sends, the same on every run.</summary>
public sealed class EveryReader
{
    private const int Cases = 5_000;
    private const uint Seed = 20_210_501;

    [Fact]
    public async Task Answers_or_refuses_as_it_says_whatever_it_reads()
    {
        await using var demo = await Demonstration.StartAsync();
        var targets = await Catalogue.OfAsync(demo);
        var shares = targets.Sum(target => target.Share);
        var found = new List<string>();
        foreach (var target in targets)
            found.AddRange((await Fuzzer.RunAsync(target, (Cases * target.Share / shares) + 1, Seed)).Select(fault => fault.ToString()));
        Assert.True(targets.Count > 15, $"There are only {targets.Count} readers.");
        Assert.Empty(found);
    }
}
