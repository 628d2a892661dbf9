using PowerCatalog.Benchmarks.Data;
using PowerCatalog.Benchmarks.Harness;

namespace PowerCatalog.Benchmarks.Rows;

/// <summary>
/// The greatest working set of an import of everything and of a rebuild, each in a process of its own, for the demonstration once and
/// scaled.
/// </summary>
internal static class Memory
{
    public static async Task<IEnumerable<Result>> RunAsync(Bench bench)
    {
        var results = new List<Result>();
        foreach (var times in (int[])[1, bench.Options.Times])
        {
            var workbooks = await Seeds.WorkbooksAsync(bench, times);
            var folder = bench.NewFolder();
            var import = await ChildAnswer.OfAsync(["import-all", folder, .. workbooks]);
            results.Add(
                Result.Figure(
                    $"memory, import of demonstration x {times}", "MB", Spread.One(import.PeakMegabytes),
                    "greatest working set; opening list and year in one process"));
            var rebuild = await ChildAnswer.OfAsync("rebuild", Workspace.LedgerIn(folder), bench.NewFolder());
            results.Add(
                Result.Figure(
                    $"memory, rebuild of demonstration x {times}", "MB", Spread.One(rebuild.PeakMegabytes), "greatest working set"));
        }

        return results;
    }

    public static async Task<int> ImportAsync(string folder, IEnumerable<string> workbooks)
    {
        await using var workspace = new Workspace(folder);
        foreach (var workbook in workbooks) await workspace.SeeAsync(await workspace.ImportAsync(workbook));
        Console.WriteLine(new ChildAnswer([]).Write());
        return 0;
    }
}
