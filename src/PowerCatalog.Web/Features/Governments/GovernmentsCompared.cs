using Microsoft.Extensions.DependencyInjection;
using PowerCatalog.ReadModels.Comparing;
using PowerCatalog.ReadModels.Engine;
using PowerCatalog.ReadModels.Lenses;
using PowerCatalog.Web.Http.Caching;
using PowerCatalog.Web.Http.Keeping;
using PowerCatalog.Web.Http.Problems;
using PowerCatalog.Web.Http.Requests;

namespace PowerCatalog.Web.Features.Governments;

/// <summary>
/// Two governments compared: the first through the request's lens, the other on the same day with all that is known of it.
/// </summary>
/// <param name="Comparison">The comparison.</param>
/// <param name="Second">The other government.</param>
/// <param name="SecondLens">Its lens.</param>
internal sealed record GovernmentsCompared(GovernmentComparison Comparison, CatalogIdentity Second, Lens SecondLens)
{
    public static void Add(IServiceCollection services) => services.AddSingleton(
        provider => new Remembered<GovernmentsKey, GovernmentComparison>(provider.GetRequiredService<AnswerCache>(), Bytes));

    /// <summary>Those of a kind; all where none is asked for.</summary>
    public IReadOnlyList<HeldPair> Of(HeldKind? kind) =>
        kind is null ? Comparison.Pairs : [.. Comparison.Pairs.Where(pair => pair.Kind == kind)];

    /// <summary>Compares.</summary>
    /// <exception cref="ProblemException">The other government has no catalog here, or is the same.</exception>
    public static async ValueTask<GovernmentsCompared> OfAsync(CatalogRequest request, string with)
    {
        var services = request.Http.RequestServices;
        var views = services.GetRequiredService<CatalogViews>();
        var view = request.View;
        if (views.Named(with) is not { } other || other == view.Catalog.Division) throw Unknown(with);
        var asked = new LensRequest(view.Lens.On, AsRecorded: view.Lens.AsRecorded);
        using var second = views.Open(other, asked, request.Http.RequestAborted) ?? throw Unknown(with);
        var key = new GovernmentsKey(
            services.GetRequiredService<ReadModelFiles>().Current, view.Catalog.Division.Value, view.Lens, other.Value, second.Lens);
        var comparison = await services.GetRequiredService<Remembered<GovernmentsKey, GovernmentComparison>>().GetAsync(
            key, stop => ValueTask.FromResult(view.CompareGovernment(second, request.Words.Data.Elements, stop)),
            request.Http.RequestAborted);
        return new GovernmentsCompared(comparison, second.Catalog, second.Lens);
    }

    private static ProblemException Unknown(string with) => QueryValues.Refused(
        $"没有代码或名称为“{with}”的另一份清单。", $"There is no other catalog '{with}'.",
        new($"没有代码或名称为“{with}”的另一份清单，请重新选择。", $"There is no other catalog “{with}”; choose again."));

    private static long Bytes(GovernmentComparison comparison) => comparison.Pairs.Sum(
        pair => Bytes(pair.First) + Bytes(pair.Second));

    private static long Bytes(HeldPower? power) => power is null
        ? 0
        : AnswerSize.Of(power.Code, power.Name, power.DepartmentName, power.StatutoryLimit, power.PromisedLimit);
}
