using Microsoft.Extensions.DependencyInjection;
using PowerCatalog.Ledger;
using PowerCatalog.ReadModels.Replaying;
using PowerCatalog.Web.Http.Caching;
using PowerCatalog.Web.Http.Keeping;
using PowerCatalog.Web.Layout.Routing;

namespace PowerCatalog.Web.Features.Audit;

/// <summary>Replays the ledger for the auditor's eyes.</summary>
internal static class Replays
{
    private const int MostDifferences = 100;

    public static async ValueTask<PageContent<ReplayModel>> PageAsync(PageRequest request)
    {
        var services = request.Http.RequestServices;
        var replayed = await services.GetRequiredService<Remembered<LensKey, Replayed>>()
            .GetAsync(LensKey.Of(request.Request), stop => ReplayAsync(request, stop), request.Http.RequestAborted);
        var steps = await ReplayAnswers.StepsAsync(request.Request);
        var title = request.T["重放台账", "Replay the ledger"];
        return new PageContent<ReplayModel>(title, request.AuditWay(title), new ReplayModel(steps, replayed));
    }

    /// <summary>How many bytes a replay takes.</summary>
    public static long Bytes(Replayed replayed) => AnswerSize.Of() + replayed.Differences.Sum(
        difference => AnswerSize.Of(difference.Subject, difference.Ledger, difference.ReadModel));

    private static async ValueTask<Replayed> ReplayAsync(PageRequest request, CancellationToken stop)
    {
        var (services, view) = (request.Http.RequestServices, request.View);
        var (ledger, clock, lens) = (
            services.GetRequiredService<ILedger>(), services.GetRequiredService<TimeProvider>(), request.View.Lens);
        var (at, started) = (clock.GetUtcNow(), clock.GetTimestamp());
        var (fold, last) = await Replay.FoldAsync(ledger, view.Catalog.Division, lens.Known, stop);
        var differences = fold.Check(view, stop);
        return new Replayed(
            lens.Known, last, [.. differences.Take(MostDifferences)], differences.Count, at, clock.GetElapsedTime(started));
    }
}
