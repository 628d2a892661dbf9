using System.Diagnostics;
using System.Globalization;
using PowerCatalog.Benchmarks.Data;
using PowerCatalog.Benchmarks.Harness;

namespace PowerCatalog.Benchmarks.Rows;

/// <summary>
/// The adjustments of 2021, from workbooks to what readers see, after the opening list: by the command of the published folder, a process
/// from its start to its end; and within a process of these benchmarks, compiled ahead of time but not to native code, new and warm.
/// </summary>
internal static class ImportYear
{
    private const int WarmRuns = 3;

    public static async Task<IEnumerable<Result>> RunAsync(Bench bench)
    {
        var (workbooks, program) = (Seeds.Workbooks, await Published.ProgramAsync());
        var opened = bench.NewFolder();
        await using (var workspace = new Workspace(opened)) await workspace.SeeAsync(await workspace.ImportAsync(workbooks[0]));

        var command = await CommandAsync(bench, workbooks);
        var (cold, reading, appending, processor, warm) =
            (new List<double>(), new List<double>(), new List<double>(), new List<double>(), new List<double>());
        for (var round = 0; round < bench.Options.Rounds; round++)
        {
            var folders = Enumerable.Range(0, WarmRuns).Select(_ => Copy(opened, bench.NewFolder())).ToArray();
            var answer = await ChildAnswer.OfProgramAsync(program, ["import-year", .. folders]);
            cold.Add(answer.Figures[0]);
            reading.Add(answer.Figures[1]);
            appending.Add(answer.Figures[2]);
            processor.Add(answer.Figures[3]);
            warm.Add(answer.Figures[^4]);
            Progress.Say(
                $"  round {round + 1}: "
                    + $"{string.Join(", ", answer.Figures.Select(figure => figure.ToString("#,0", CultureInfo.InvariantCulture)))} ms");
            foreach (var folder in folders) Bench.Remove(folder);
        }

        return
        [
            Result.Figure(
                "import-2021, the command", "ms", Spread.Of(command),
                $"{workbooks.Count - 1} workbooks by the published program, from its start to its end", Bound.AtMost(800)),
            Result.Figure("import-2021, cold", "ms", Spread.Of(cold), "the same in a new process that is not native code"),
            Result.Figure("import-2021, of which reading workbooks", "ms", Spread.Of(reading), "cold"),
            Result.Figure("import-2021, of which ledger appends", "ms", Spread.Of(appending), "cold; the time that their callers waited"),
            Result.Figure(
                "import-2021, processor time", "ms", Spread.Of(processor), "cold; of all threads, the just-in-time compiler's among them"),
            Result.Figure("import-2021, warm", "ms", Spread.Of(warm), $"the {WarmRuns}rd time in one process"),
        ];
    }

    private static async Task<List<double>> CommandAsync(Bench bench, IReadOnlyList<string> workbooks)
    {
        var (program, opened, taken) = (await Published.FolderAsync(), bench.NewFolder(), new List<double>());
        string[] division = ["--division", "640300"];
        await Published.TimeAsync(program, ["import", workbooks[0], "--kind", "list", .. division, "--data", opened]);
        for (var round = 0; round < bench.Options.Rounds; round++)
        {
            var folder = Copy(opened, bench.NewFolder());
            taken.Add(await Published.TimeAsync(program, ["import", .. workbooks.Skip(1), .. division, "--data", folder]));
            Bench.Remove(folder);
        }

        return taken;
    }

    /// <summary>Imports the year into each folder; answers total, reading, appending and processor time of each.</summary>
    public static async Task<int> ChildAsync(IReadOnlyList<string> folders)
    {
        var figures = new List<double>();
        foreach (var folder in folders)
        {
            var (start, processor) = (Stopwatch.GetTimestamp(), Environment.CpuUsage.TotalTime);
            await using var workspace = new Workspace(folder);
            var revision = 0L;
            foreach (var workbook in Seeds.Workbooks.Skip(1)) revision = await workspace.ImportAsync(workbook);
            await workspace.SeeAsync(revision);
            figures.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
            figures.Add(workspace.ReadingFiles.Elapsed.TotalMilliseconds);
            figures.Add(workspace.Ledger.Appending.TotalMilliseconds);
            figures.Add((Environment.CpuUsage.TotalTime - processor).TotalMilliseconds);
        }

        Console.WriteLine(new ChildAnswer([.. figures]).Write());
        return 0;
    }

    private static string Copy(string from, string to)
    {
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories)
            .Where(file => !file.EndsWith(".lock", StringComparison.Ordinal)))
        {
            var copy = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }

        return to;
    }
}
