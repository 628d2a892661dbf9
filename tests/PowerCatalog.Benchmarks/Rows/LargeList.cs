using System.Diagnostics;
using System.Runtime;
using PowerCatalog.Application.Comparing;
using PowerCatalog.Application.Importing;
using PowerCatalog.Benchmarks.Data;
using PowerCatalog.Benchmarks.Harness;

namespace PowerCatalog.Benchmarks.Rows;

/// <summary>
/// A list of about 500,000 items, the opening one of the demonstration a hundred times as large: opened, until it can be asked for; and
/// compared with itself after the first decisions of the year. Each in a process of its own, for its greatest working set.
/// </summary>
internal static class LargeList
{
    private const int Times = 100;
    private const int Decisions = 3;

    public static async Task<IEnumerable<Result>> RunAsync(Bench bench)
    {
        var workbooks = await Seeds.WorkbooksAsync(bench, Times);
        var folder = bench.NewFolder();
        var import = await ChildAnswer.OfAsync("import-list", folder, workbooks[0]);
        await ChildAnswer.OfAsync(["import-all", folder, .. workbooks.Skip(1).Take(Decisions)]);
        var difference = await ChildAnswer.OfAsync("difference-list", folder, workbooks[0]);
        var note = $"a list of about {import.Figures[1]:#,0} items";
        var lines = $"{note}, with that of {Decisions} decisions later: {difference.Figures[1]:#,0} lines of difference";
        return
        [
            Result.Figure("list-500k, import", "ms", Spread.One(import.Figures[0]), $"{note}, until it can be seen", Bound.AtMost(60_000)),
            Result.Figure(
                "list-500k, import, memory", "MB", Spread.One(import.PeakMegabytes), "greatest working set", Bound.AtMost(600)),
            Result.Figure("list-500k, difference", "ms", Spread.One(difference.Figures[0]), lines, Bound.AtMost(120_000)),
            Result.Figure(
                "list-500k, difference, memory", "MB", Spread.One(difference.PeakMegabytes), "greatest working set", Bound.AtMost(2_000)),
        ];
    }

    public static async Task<int> ImportAsync(string folder, string workbook)
    {
        // As the command does.
        GCSettings.LatencyMode = GCLatencyMode.Batch;
        var start = Stopwatch.GetTimestamp();
        await using var workspace = new Workspace(folder);
        var revision = await workspace.ImportListAsync(workbook);
        await workspace.SeeAsync(revision);
        // The revision of the last event; opened, promulgated, departments and townships are few beside the items.
        Console.WriteLine(new ChildAnswer(Stopwatch.GetElapsedTime(start).TotalMilliseconds, revision).Write());
        return 0;
    }

    public static async Task<int> CompareAsync(string folder, string workbook)
    {
        var start = Stopwatch.GetTimestamp();
        using var turns = new ReadingTurns();
        await using var file = File.OpenRead(workbook);
        var compared = await Differences.Of(folder, turns).HandleAsync(new CompareList(Differences.Command(file), null), default)
            ?? throw new InvalidOperationException("The list was not compared.");
        var lines = compared.Difference!.Lines.Count;
        Console.WriteLine(new ChildAnswer(Stopwatch.GetElapsedTime(start).TotalMilliseconds, lines).Write());
        return 0;
    }
}
