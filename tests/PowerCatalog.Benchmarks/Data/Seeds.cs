using System.Diagnostics;
using System.Globalization;
using PowerCatalog.Benchmarks.Harness;

namespace PowerCatalog.Benchmarks.Data;

/// <summary>The demonstration's workbooks and the ledgers made of them, scaled by the seeds' own generator.</summary>
internal static class Seeds
{
    /// <summary>The workbooks as they are, in order, the opening list first.</summary>
    public static IReadOnlyList<string> Workbooks => In(Path.Combine(Repository.Root, "seeds", "wuzhong-2021"));

    /// <summary>The same, scaled.</summary>
    public static async Task<IReadOnlyList<string>> WorkbooksAsync(Bench bench, int times)
    {
        if (times == 1) return Workbooks;
        var folder = Scaled(bench, times);
        if (!Directory.Exists(folder)) await GenerateAsync(folder, times);
        return In(folder);
    }

    /// <summary>A folder with the demonstration recorded from them; kept for the next run.</summary>
    public static async Task<string> RecordedAsync(Bench bench, int times)
    {
        var folder = Path.Combine(bench.Options.Data, string.Create(CultureInfo.InvariantCulture, $"recorded-{times}"));
        if (Directory.Exists(folder)) return folder;
        Progress.Say($"  recording the demonstration x {times}");
        var fresh = bench.NewFolder();
        await using (var workspace = new Workspace(fresh))
        {
            foreach (var workbook in await WorkbooksAsync(bench, times)) await workspace.ImportAsync(workbook);
        }

        Directory.Move(fresh, folder);
        return folder;
    }

    private static IReadOnlyList<string> In(string folder) => [.. Directory.EnumerateFiles(folder, "*.xlsx").Order(StringComparer.Ordinal)];

    private static string Scaled(Bench bench, int times) =>
        Path.Combine(bench.Options.Data, string.Create(CultureInfo.InvariantCulture, $"seeds-{times}"));

    private static async Task GenerateAsync(string folder, int times)
    {
        Progress.Say($"  generating the demonstration x {times}");
        var unfinished = folder + ".new";
        var start = new ProcessStartInfo("dotnet")
        {
            ArgumentList =
            {
                "run", "-c", "Release", "--project", Path.Combine(Repository.Root, "seeds", "generator"), "--",
                "--times", times.ToString(CultureInfo.InvariantCulture), "--out", unfinished,
            },
            RedirectStandardOutput = true,
        };
        using var generator = Process.Start(start)!;
        await generator.StandardOutput.ReadToEndAsync();
        await generator.WaitForExitAsync();
        if (generator.ExitCode != 0) throw new InvalidOperationException("The seeds' generator failed.");
        Directory.Move(unfinished, folder);
    }
}
