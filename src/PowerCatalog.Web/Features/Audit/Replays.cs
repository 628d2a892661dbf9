using Microsoft.Extensions.DependencyInjection;
using PowerCatalog.Ledger;
using PowerCatalog.ReadModels.Replaying;
using PowerCatalog.Web.Http.Caching;
using PowerCatalog.Web.Layout.Routing;

namespace PowerCatalog.Web.Features.Audit;

/// <summary>The ledger, replayed adjustment by adjustment, and held against the read models.</summary>
/// <param name="Replayed">What came of it.</param>
public sealed record ReplayModel(Replayed Replayed);

/// <summary>What a replay gave.</summary>
/// <param name="Steps">The adjustments in the order recorded.</param>
/// <param name="UpTo">The revision up to which the ledger was replayed.</param>
/// <param name="Last">The last revision that the ledger's stream had.</param>
/// <param name="Differences">The first differences between the ledger and the read models.</param>
/// <param name="Total">How many there are in all.</param>
/// <param name="At">When it was replayed.</param>
/// <param name="Took">How long that took.</param>
public sealed record Replayed(
    IReadOnlyList<ReplayStep> Steps, long UpTo, long Last, IReadOnlyList<ReplayDifference> Differences, int Total, DateTimeOffset At,
    TimeSpan Took);

/// <summary>Replays the ledger for the auditor's eyes.</summary>
internal static class Replays
{
    private const int MostDifferences = 100;

    public static async ValueTask<PageContent<ReplayModel>> PageAsync(PageRequest question)
    {
        var services = question.Http.RequestServices;
        var replayed = await services.GetRequiredService<Remembered<LensKey, Replayed>>()
            .GetAsync(LensKey.Of(question.Question), stop => ReplayAsync(question, stop), question.Http.RequestAborted);
        var title = question.T["重放台账", "Replay the ledger"];
        return new PageContent<ReplayModel>(title, question.AuditWay(title), new ReplayModel(replayed));
    }

    /// <summary>How many bytes a replay takes.</summary>
    public static long Bytes(Replayed replayed) =>
        replayed.Steps.Sum(ReplayAnswers.Bytes) + replayed.Differences.Sum(ReplayAnswers.Bytes);

    private static async ValueTask<Replayed> ReplayAsync(PageRequest question, CancellationToken stop)
    {
        var (services, view) = (question.Http.RequestServices, question.View);
        var (ledger, clock, lens) = (
            services.GetRequiredService<ILedger>(), services.GetRequiredService<TimeProvider>(), question.View.Lens);
        var (at, started) = (clock.GetUtcNow(), clock.GetTimestamp());
        var steps = new List<ReplayStep>();
        await foreach (var step in Replay.StepsAsync(ledger, view.Catalog.Division, lens.Known, lens.On, lens.AsRecorded, stop))
            steps.Add(step);
        var (fold, last) = await Replay.FoldAsync(ledger, view.Catalog.Division, lens.Known, stop);
        var differences = fold.Check(view, stop);
        return new Replayed(
            steps, lens.Known, last, [.. differences.Take(MostDifferences)], differences.Count, at, clock.GetElapsedTime(started));
    }
}
