using PowerCatalog.Domain.Powers;
using PowerCatalog.Listings.Words;
using PowerCatalog.ReadModels.AuditHistory;
using PowerCatalog.ReadModels.Auditing;
using PowerCatalog.ReadModels.Comparing;
using PowerCatalog.ReadModels.Lenses;
using PowerCatalog.ReadModels.PowerSearch;
using PowerCatalog.Web.Layout.Context;
using PowerCatalog.Web.Layout.Routing;
using PowerCatalog.Web.Presentation;

namespace PowerCatalog.Web.Features.Audit;

/// <summary>One power in two states, from its own page.</summary>
/// <param name="Code">Its code.</param>
/// <param name="Name">Its name in the second state; where it is not there, in the first; else its last.</param>
/// <param name="From">The first state.</param>
/// <param name="To">The second.</param>
/// <param name="Adjustments">What may be chosen as known.</param>
/// <param name="Item">What is different; null where nothing is.</param>
/// <param name="IsListed">Whether it is on the list in the first and the second state.</param>
public sealed record OnePowerModel(
    string Code, string Name, Lens From, Lens To, IReadOnlyList<RecordedAdjustment> Adjustments, ComparedItem? Item,
    (bool First, bool Second) IsListed);

/// <summary>Compares one power in two states.</summary>
internal static class OnePower
{
    public static PageContent<OnePowerModel> Page(PageRequest request)
    {
        var code = request.Request.Power();
        using var from = TwoStates.Open(request, CompareEndpoints.FromOn, CompareEndpoints.FromKnown);
        using var to = TwoStates.Open(request, CompareEndpoints.ToOn, CompareEndpoints.ToKnown);
        var (first, second) = (from.Power(code), to.Power(code));
        var name = (second ?? first ?? request.View.Power(code))?.Name
            ?? request.View.History(code).LastOrDefault(entry => entry.Element == CoreElements.Name)?.After ?? code.Value;
        var items = ComparedItems.Of(
            to.ComparePower(from, code), new PlacesShown(request.Words, new ValueWords(to, request.Words), request.T));
        var title = request.T["比较两个日期", "Two days"];
        var model = new OnePowerModel(
            code.Value, name, from.Lens, to.Lens, request.View.Clocks().Adjustments, items.SingleOrDefault(),
            (first is not null, second is not null));
        return new PageContent<OnePowerModel>(
            title,
            request.Way(
                new Crumb(request.T["职权", "Powers"], request.Links.Powers()),
                new Crumb(name, request.Links.Power(code.Value), IsData: true), new Crumb(title)),
            model)
        {
            HasLens = false,
        };
    }
}
