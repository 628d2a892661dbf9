using System.Diagnostics;
using System.Globalization;
using System.Text;
using PowerCatalog.Application.Actors;
using PowerCatalog.Application.Completing;
using PowerCatalog.Application.Composing;
using PowerCatalog.Application.Keeping;
using PowerCatalog.Application.Laws;
using PowerCatalog.Application.Recording;
using PowerCatalog.Benchmarks.Data;
using PowerCatalog.Benchmarks.Harness;
using PowerCatalog.Domain.Adjustments;
using PowerCatalog.Domain.Elements;
using PowerCatalog.Domain.Laws.Deciding;
using PowerCatalog.Ledger.Sqlite;
using PowerCatalog.ReadModels.Engine;
using PowerCatalog.ReadModels.Knowledge;
using PowerCatalog.ReadModels.LawChanges;
using PowerCatalog.ReadModels.Lenses;
using PowerCatalog.ReadModels.PowerSearch;

namespace PowerCatalog.Benchmarks.Rows;

/// <summary>
/// Which powers a clean-up of 2,000 documents touches, from the file to the answer; the plain loop splits the same lines and reads the
/// legal bases of every power on the list. A hundred of the documents are laws that powers rest on.
/// </summary>
internal static class CleanUp
{
    private const int Documents = 2_000;
    private const int EveryNthIsALaw = 20;

    public static async Task<IEnumerable<Result>> RunAsync(Bench bench)
    {
        List<Result> results = [];
        foreach (var times in new[] { 1, bench.Options.Times }.Distinct())
        {
            var folder = await Seeds.RecordedAsync(bench, times);
            await CurrentReadModels.MakeAsync(folder);
            results.AddRange(await MeasureAsync(bench, folder, times));
        }

        return results;
    }

    private static async Task<IEnumerable<Result>> MeasureAsync(Bench bench, string folder, int times)
    {
        var (files, clock, reference) = (ReadModels.ReadModelSet.FilesIn(folder), TimeProvider.System, Repository.Reference());
        var views = new CatalogViews(files, clock);
        await using var ledger = SqliteLedger.Open(Workspace.LedgerIn(folder), clock);
        using (var engine = new ProjectionEngine(ledger, files, clock, (catalog, stop) =>
            OpenAdjustments.CompleteAsync(ledger, catalog, stop)))
            await engine.CatchUpAsync(TimeSpan.FromMinutes(5), default);
        using var laws = new LawServices(
            ledger, new ReadModelKnowledge(files, clock), new Citations(views), reference, Repository.Rules(), new SharedFolder(folder),
                clock);
        var list = Encoding.UTF8.GetBytes(List(views));
        var (touched, plain) = (0, 0);
        var name = string.Create(CultureInfo.InvariantCulture, $"clean-up, demonstration x {times}");
        var result = await Rounds.CompareAsync(
            name, "ms", Bound.RatioAtMost(3), bench.Options.Rounds, async () =>
            {
                var start = Stopwatch.GetTimestamp();
                var answer = await laws.Files.RecordFileAsync(Command, new MemoryStream(list), "文件清理.csv", Decision, default);
                if (answer.Outcome != RecordingOutcome.Previewed) throw new InvalidOperationException(answer.Report.Problems[0].En);
                touched = answer.Reliance!.Powers().Count;
                return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
            }, () =>
            {
                var start = Stopwatch.GetTimestamp();
                plain = Plain(views, list);
                return Task.FromResult(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
            });
        if (touched != plain) throw new InvalidOperationException($"{touched} powers are touched, the plain loop finds {plain}.");
        var note = string.Create(CultureInfo.InvariantCulture,
            $"{Documents:#,0} documents, {touched:#,0} powers; plain: reads every legal basis");
        return
        [
            result with { Note = note }, Result.Figure($"{name}, in all", "ms", result.Ours, note, times == 1 ? Bound.AtMost(2_000) : null),
        ];
    }

    private static RecordLaws Command { get; } =
        new(Actor.Program("benchmark"), Workspace.Wuzhong, new LawDraft(FieldValues.None, [], null), DryRun: true);

    private static Dictionary<string, string> Decision { get; } = new() { [Fields.DocumentNumber] = "吴政发〔2026〕30号" };

    private static string List(CatalogViews views)
    {
        using var view = views.Open(Workspace.Wuzhong, LensRequest.Today)!;
        var laws = view.Laws().Select(law => law.Law).ToList();
        var names = Enumerable.Range(0, Documents).Select(i => i % EveryNthIsALaw == 0 && i / EveryNthIsALaw < laws.Count
            ? laws[i / EveryNthIsALaw]
            : string.Create(CultureInfo.InvariantCulture, $"吴忠市人民政府关于第{i}号事项管理的通知"));
        return "文件名称,清理结果,日期\n" + string.Concat(names.Select(name => $"{name},废止,2026-11-01\n"));
    }

    private static int Plain(CatalogViews views, byte[] list)
    {
        var names = Encoding.UTF8.GetString(list).Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1)
            .Select(line => line[..line.IndexOf(',', StringComparison.Ordinal)]).ToHashSet();
        using var view = views.Open(Workspace.Wuzhong, LensRequest.Today)!;
        return view.Stream(new PowerFilter()).Count(power => power.Elements[LegalBasis.Element] is { } bases
            && LegalBasis.ParseAll(bases).Any(basis => basis.Law is { } law && names.Contains(law)));
    }
}
