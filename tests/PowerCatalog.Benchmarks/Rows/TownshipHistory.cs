using System.Diagnostics;
using PowerCatalog.Benchmarks.Data;
using PowerCatalog.Benchmarks.Harness;
using PowerCatalog.Domain.Codes;
using PowerCatalog.Ledger.Sqlite;
using PowerCatalog.ReadModels.Engine;
using PowerCatalog.ReadModels.Lenses;
using PowerCatalog.ReadModels.TownshipDelegations;

namespace PowerCatalog.Benchmarks.Rows;

/// <summary>
/// A township's list with a long history behind it (each of its powers changed, recalled and granted again, a hundred times on as many
/// days) against the same list without.
/// </summary>
internal static class TownshipHistory
{
    private const int Times = 100;
    private const int Questions = 200;

    public static readonly TownshipCode Township = TownshipCode.Parse("640302101000");

    public static async Task<IEnumerable<Result>> RunAsync(Bench bench)
    {
        var plain = await Seeds.RecordedAsync(bench, 1);
        var before = Ask(plain, 1).Powers;
        var folder = bench.NewFolder();
        File.Copy(Workspace.LedgerIn(plain), Workspace.LedgerIn(folder));
        Progress.Say($"  {Times} times {before.Count} powers");
        await using (var ledger = SqliteLedger.Open(Workspace.LedgerIn(folder), TimeProvider.System))
        {
            await RepeatedHistory.WriteAsync(ledger, Workspace.Wuzhong, Township, before, Times);
            await new ReadModelRebuild(ledger, ReadModels.ReadModelSet.FilesIn(folder), TimeProvider.System)
                .RunAsync(null, CancellationToken.None);
        }

        var after = Ask(folder, 1).Powers;
        if (!before.Select(power => power.Code).SequenceEqual(after.Select(power => power.Code)))
            throw new InvalidOperationException("The history changed the list.");
        return [await Rounds.CompareAsync(
            "township-history-100x", "ms", Bound.RatioAtMost(1.3), bench.Options.Rounds, () =>
                Task.FromResult(Ask(folder, Questions).Milliseconds),
            () =>
                Task.FromResult(Ask(plain, Questions).Milliseconds),
                $"{before.Count} powers; plain: the same list without the history; median of {Questions} questions")];
    }

    private static (IReadOnlyList<TownshipPower> Powers, double Milliseconds) Ask(string folder, int times)
    {
        var views = new CatalogViews(ReadModels.ReadModelSet.FilesIn(folder), TimeProvider.System);
        IReadOnlyList<TownshipPower> powers = [];
        var taken = new double[times];
        for (var i = 0; i < times; i++)
        {
            var start = Stopwatch.GetTimestamp();
            using var view = views.Open(Workspace.Wuzhong, LensRequest.Today)!;
            powers = view.PowersOf(KnownReceiver.Of(Township));
            taken[i] = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        }

        return (powers, Spread.Of(taken).Median);
    }
}
