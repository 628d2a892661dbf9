using System.Diagnostics;
using PowerCatalog.Application.Actors;
using PowerCatalog.Application.Comparing;
using PowerCatalog.Application.Importing;
using PowerCatalog.Application.Recording;
using PowerCatalog.Benchmarks.Data;
using PowerCatalog.Benchmarks.Harness;
using PowerCatalog.Domain.Adjustments;
using PowerCatalog.Exchange.Reading;
using PowerCatalog.ReadModels.Comparing;
using PowerCatalog.ReadModels.Engine;
using PowerCatalog.ReadModels.Knowledge;
using PowerCatalog.ReadModels.Lenses;
using PowerCatalog.ReadModels.PowerSearch;

namespace PowerCatalog.Benchmarks.Rows;

/// <summary>
/// The opening list compared with the list of today, which the year has changed; the plain loop only reads both, the file and the list.
/// </summary>
internal static class Differences
{
    public static async Task<IEnumerable<Result>> RunAsync(Bench bench)
    {
        var folder = await Seeds.RecordedAsync(bench, bench.Options.Times);
        var list = (await Seeds.WorkbooksAsync(bench, bench.Options.Times))[0];
        await CurrentReadModels.MakeAsync(folder);
        var views = new CatalogViews(ReadModels.ReadModelSet.FilesIn(folder), TimeProvider.System);
        using var turns = new ReadingTurns();
        var reference = Repository.Reference();
        var comparisons = Of(folder, turns);
        var items = 0;
        var result = await Rounds.CompareAsync(
            "difference", "ms", Bound.RatioAtMost(5), bench.Options.Rounds, async () =>
            {
                var start = Stopwatch.GetTimestamp();
                await using var file = File.OpenRead(list);
                // The opening list itself is known and told so; with another name of it, it is a list like any other.
                var compared = await comparisons.HandleAsync(new CompareList(Command(file), null), default)
                    ?? throw new InvalidOperationException("The list was not compared.");
                items = compared.Difference!.Summary.Sent;
                return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
            }, () =>
            {
                var start = Stopwatch.GetTimestamp();
                using var file = File.OpenRead(list);
                var read = DraftReader.Read(file, "list.xlsx", new ReadOptions(Workspace.Wuzhong, DraftKind.List), reference, default);
                using var view = views.Open(Workspace.Wuzhong, LensRequest.Today)!;
                if (read.Draft!.Lines.Count + view.Stream(new PowerFilter()).LongCount() < items) throw new InvalidOperationException();
                return Task.FromResult(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
            });
        return [result with { Note = $"a list of {items:#,0} items, the opening one, with that of today" }];
    }

    /// <summary>Comparisons with the catalog in a folder.</summary>
    public static ListComparisons Of(string folder, ReadingTurns turns)
    {
        var files = ReadModels.ReadModelSet.FilesIn(folder);
        var reference = Repository.Reference();
        return new ListComparisons(
            new ReadModelKnowledge(files, TimeProvider.System), new ListedPowers(new CatalogViews(files, TimeProvider.System), reference),
            reference, turns, TimeProvider.System);
    }

    /// <summary>The opening list under another number, with which it is a list like any other.</summary>
    public static ImportFile Command(Stream file)
    {
        var none = new Dictionary<string, string>();
        var request = new RecordingRequest(Actor.Program("benchmark"), Workspace.Wuzhong, ExpectedCatalog.Any, DryRun: true);
        var particulars = new Dictionary<string, string> { [Fields.DocumentNumber] = "吴政办发〔2026〕1号" };
        return new ImportFile(request, DraftKind.List, file, "list.xlsx", particulars, none);
    }
}
