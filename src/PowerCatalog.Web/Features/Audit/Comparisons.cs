using Microsoft.Extensions.DependencyInjection;
using PowerCatalog.ReadModels.Comparing;
using PowerCatalog.ReadModels.Engine;
using PowerCatalog.ReadModels.Lenses;
using PowerCatalog.ReadModels.PowerSearch;
using PowerCatalog.Web.Http.Caching;
using PowerCatalog.Web.Http.Keeping;
using PowerCatalog.Web.Http.Requests;

namespace PowerCatalog.Web.Features.Audit;

/// <summary>
/// Comparisons, kept for API and pages alike. Both states are of the past in the ledger's sense: nothing recorded later changes what they
/// were.
/// </summary>
internal static class Comparisons
{
    public static void Add(IServiceCollection services) => services.AddSingleton(
        provider => new Remembered<StatesKey, Comparison>(provider.GetRequiredService<AnswerCache>(), Bytes));

    /// <summary>What is different between two states.</summary>
    public static ValueTask<Comparison> OfAsync(CatalogRequest request, CatalogView from, CatalogView to, string? department)
    {
        var services = request.Http.RequestServices;
        var file = services.GetRequiredService<ReadModelFiles>().Current;
        var key = new StatesKey(request.View.Catalog.Division.Value, file, from.Lens, to.Lens, department);
        return services.GetRequiredService<Remembered<StatesKey, Comparison>>().GetAsync(
            key,
            stop => ValueTask.FromResult(to.CompareWith(from, new PowerFilter(Department: department), stop)),
            request.Http.RequestAborted);
    }

    private static long Bytes(Comparison comparison) =>
        comparison.Added.Concat(comparison.Removed)
            .Sum(power => AnswerSize.Of(power.Code, power.Name, power.Department, power.DepartmentName))
        + comparison.Moved.Sum(
            power => AnswerSize.Of(
                power.Code, power.Name, power.FromDepartment, power.FromName, power.ToDepartment, power.ToName))
        + comparison.Changed.Concat(comparison.Editorial)
            .Sum(place => AnswerSize.Of(place.Code, place.Name, place.Element, place.Before, place.After))
        + comparison.Granted.Concat(comparison.Ended)
            .Sum(pair => AnswerSize.Of(pair.Code, pair.Name, pair.Township, pair.TownshipName))
        + comparison.Decisions.Sum(
            decided => AnswerSize.Of(decided.Code) + decided.Adjustments.Sum(by => AnswerSize.Of(by.DocumentNumber, by.Title)))
        + comparison.Reconciliation.Counts.Sum(count => AnswerSize.Of(count.Key))
        + comparison.Reconciliation.Reasons.Sum(reason => AnswerSize.Of(reason.Code, reason.Zh, reason.En));
}
