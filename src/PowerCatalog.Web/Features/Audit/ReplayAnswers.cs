using Microsoft.Extensions.DependencyInjection;
using PowerCatalog.Ledger;
using PowerCatalog.ReadModels.PowerList;
using PowerCatalog.ReadModels.Replaying;
using PowerCatalog.Web.Http.Caching;
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
            provider.GetRequiredService<AnswerCache>(), steps => steps.Sum(Bytes)));
        services.AddSingleton(provider => new Remembered<LensKey, IReadOnlyList<ReplayDifference>>(
            provider.GetRequiredService<AnswerCache>(), _ => AnswerCache.NotKept));
    }

    /// <summary>How many bytes a step takes.</summary>
    public static long Bytes(ReplayStep step) => AnswerSize.Of(step.DocumentNumber, step.Title);

    /// <summary>How many bytes a difference takes.</summary>
    public static long Bytes(ReplayDifference difference) =>
        AnswerSize.Of(difference.Subject, difference.Ledger, difference.ReadModel);

    /// <summary>A page of the list.</summary>
    public static async ValueTask<ListAnswer<PowerAnswer>> ListAsync(CatalogRequest question)
    {
        var powers = await OnceAsync<IReadOnlyList<PowerAnswer>>(question, async stop =>
        {
            var lens = question.View.Lens;
            var (fold, _) = await Replay.FoldAsync(Ledger(question), question.View.Catalog.Division, lens.Known, stop);
            return fold.ListOn(lens.On, lens.AsRecorded, stop).Powers;
        });
        return Page(question, powers);
    }

    /// <summary>A page of the differences between the ledger and the read models.</summary>
    public static async ValueTask<ListAnswer<ReplayDifference>> CheckAsync(CatalogRequest question)
    {
        var differences = await OnceAsync<IReadOnlyList<ReplayDifference>>(question, async stop =>
        {
            var (fold, _) = await Replay.FoldAsync(
                Ledger(question), question.View.Catalog.Division, question.View.Lens.Known, stop);
            return fold.Check(question.View, stop);
        });
        return Page(question, differences);
    }

    /// <summary>The adjustments, each with what stood after it.</summary>
    public static async ValueTask<ListAnswer<ReplayStep>> StepsAsync(CatalogRequest question)
    {
        var steps = await OnceAsync<IReadOnlyList<ReplayStep>>(question, async stop =>
        {
            var (lens, items) = (question.View.Lens, new List<ReplayStep>());
            var replayed = Replay.StepsAsync(
                Ledger(question), question.View.Catalog.Division, lens.Known, lens.On, lens.AsRecorded, stop);
            await foreach (var step in replayed) items.Add(step);
            return items;
        });
        return new ListAnswer<ReplayStep>(question.Catalog, question.Lens, steps, steps.Count);
    }

    private static ValueTask<T> OnceAsync<T>(CatalogRequest question, Func<CancellationToken, ValueTask<T>> replay) where T : class =>
        question.Http.RequestServices.GetRequiredService<Remembered<LensKey, T>>()
            .GetAsync(LensKey.Of(question), replay, question.Http.RequestAborted);

    private static ListAnswer<T> Page<T>(CatalogRequest question, IReadOnlyList<T> all)
    {
        var (number, size, offset) = question.Page();
        return new ListAnswer<T>(question.Catalog, question.Lens, [.. all.Skip(offset).Take(size)], all.Count, number, size);
    }

    private static ILedger Ledger(CatalogRequest question) => question.Http.RequestServices.GetRequiredService<ILedger>();

    private static long Bytes(PowerAnswer power) =>
        AnswerSize.Of(power.Code, power.Name, power.Department, power.DepartmentName)
        + power.Elements.Sum(element => AnswerSize.Of(element.Value));
}
