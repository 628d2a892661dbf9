using PowerCatalog.Benchmarks.Data;
using PowerCatalog.Benchmarks.Harness;

namespace PowerCatalog.Benchmarks.Rows;

/// <summary>
/// Commands of the published folder that brings its own runtime, with the native program in its place, each a process from its start to
/// its end, that ask the demonstration one question, for people and for programs.
/// </summary>
internal static class CommandStarts
{
    private const int Starts = 10;

    private static readonly (string Name, string[] Arguments)[] Questions =
    [
        ("power", ["power", "640115002000"]),
        ("power --json", ["power", "640115002000", "--json"]),
        ("township", ["township", "640302101000"]),
    ];

    public static async Task<IEnumerable<Result>> RunAsync(Bench bench)
    {
        var program = await Published.FolderAsync();
        var folder = bench.NewFolder();
        await Published.TimeAsync(program, ["demo", "--no-serve", "--data", folder]);
        var results = new List<Result>();
        foreach (var (name, arguments) in Questions)
        {
            var taken = new List<double>();
            for (var start = -1; start < Starts; start++) taken.Add(await Published.TimeAsync(program, [.. arguments, "--data", folder]));
            results.Add(Result.Figure(
                $"command, {name}", "ms", Spread.Of(taken.Skip(1)), $"{Starts} starts of the folder that the profiles publish",
                Bound.AtMost(120)));
        }

        return results;
    }
}
