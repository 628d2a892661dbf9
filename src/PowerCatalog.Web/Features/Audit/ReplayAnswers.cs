using Microsoft.Extensions.DependencyInjection;
using PowerCatalog.Ledger;
using PowerCatalog.ReadModels.PowerList;
using PowerCatalog.ReadModels.Replaying;
using PowerCatalog.Web.Http.Caching;
using PowerCatalog.Web.Http.Keeping;
using PowerCatalog.Web.Http.Requests;
using PowerCatalog.Web.Http.Responses;

namespace PowerCatalog.Web.Features.Audit;

/// <summary>
/// Answers from the ledger alone. What a replay gives follows from the revision, so the list and the steps are kept; how the read models
/// compare with it is looked at anew each time.
/// </summary>
internal static class ReplayAnswers
{
    public static void Add(IServiceCollection services)
    {
        services.AddSingleton(provider => new Remembered<LensKey, IReadOnlyList<PowerAnswer>>(
            provider.GetRequiredService<AnswerCache>(), powers => powers.Sum(Bytes)));
        services.AddSingleton(provider => new Remembered<LensKey, IReadOnlyList<ReplayStep>>(
            provider.GetRequiredService<AnswerCache>(), steps => steps.Sum(step => AnswerSize.Of(step.DocumentNumber, step.Title))));
        services.AddSingleton(provider => new Remembered<LensKey, IReadOnlyList<ReplayDifference>>(
            provider.GetRequiredService<AnswerCache>(), _ => AnswerCache.NotKept));
    }

    /// <summary>A page of the list.</summary>
    public static async ValueTask<ListAnswer<PowerAnswer>> ListAsync(CatalogRequest request)
    {
        var powers = await OnceAsync<IReadOnlyList<PowerAnswer>>(request, async stop =>
        {
            var lens = request.View.Lens;
            var (fold, _) = await Replay.FoldAsync(Ledger(request), request.View.Catalog.Division, lens.Known, stop);
            return fold.ListOn(lens.On, lens.AsRecorded, stop).Powers;
        });
        return Page(request, powers);
    }

    /// <summary>A page of the differences between the ledger and the read models.</summary>
    public static async ValueTask<ListAnswer<ReplayDifference>> CheckAsync(CatalogRequest request)
    {
        var differences = await OnceAsync<IReadOnlyList<ReplayDifference>>(request, async stop =>
        {
            var (fold, _) = await Replay.FoldAsync(Ledger(request), request.View.Catalog.Division, request.View.Lens.Known, stop);
            return fold.Check(request.View, stop);
        });
        return Page(request, differences);
    }

    /// <summary>The adjustments, each with what stood after it.</summary>
    public static async ValueTask<ListAnswer<ReplayStep>> ListStepsAsync(CatalogRequest request)
    {
        var steps = await StepsAsync(request);
        return new ListAnswer<ReplayStep>(request.Catalog, request.Lens, steps, steps.Count);
    }

    /// <summary>The steps themselves, for the API and the page.</summary>
    public static ValueTask<IReadOnlyList<ReplayStep>> StepsAsync(CatalogRequest request) =>
        OnceAsync<IReadOnlyList<ReplayStep>>(request, async stop =>
        {
            var (lens, items) = (request.View.Lens, new List<ReplayStep>());
            var replayed = Replay.StepsAsync(
                Ledger(request), request.View.Catalog.Division, lens.Known, lens.On, lens.AsRecorded, stop);
            await foreach (var step in replayed) items.Add(step);
            return items;
        });

    private static ValueTask<T> OnceAsync<T>(CatalogRequest request, Func<CancellationToken, ValueTask<T>> replay) where T : class =>
        request.Http.RequestServices.GetRequiredService<Remembered<LensKey, T>>()
            .GetAsync(LensKey.Of(request), replay, request.Http.RequestAborted);

    private static ListAnswer<T> Page<T>(CatalogRequest request, IReadOnlyList<T> all)
    {
        var (number, size, offset) = request.Page();
        return new ListAnswer<T>(request.Catalog, request.Lens, [.. all.Skip(offset).Take(size)], all.Count, number, size);
    }

    private static ILedger Ledger(CatalogRequest request) => request.Http.RequestServices.GetRequiredService<ILedger>();

    private static long Bytes(PowerAnswer power) =>
        AnswerSize.Of(power.Code, power.Name, power.Department, power.DepartmentName)
        + power.Elements.Sum(element => AnswerSize.Of(element.Value));
}
