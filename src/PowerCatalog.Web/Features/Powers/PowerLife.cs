using PowerCatalog.Domain.Adjustments;
using PowerCatalog.Domain.Codes;
using PowerCatalog.Domain.Elements;
using PowerCatalog.Domain.Powers;
using PowerCatalog.Domain.Text;
using PowerCatalog.Listings.Words;
using PowerCatalog.ReadModels.AuditHistory;
using PowerCatalog.ReadModels.Occurrences;
using PowerCatalog.ReadModels.PowerList;
using PowerCatalog.ReadModels.PowerSearch;
using PowerCatalog.ReadModels.TownshipDelegations;
using PowerCatalog.Web.Layout.Context;
using PowerCatalog.Web.Layout.Routing;
using PowerCatalog.Web.Presentation;
using PowerCatalog.Web.Presentation.Happening;

namespace PowerCatalog.Web.Features.Powers;

/// <summary>One power: what it says, who set each element, and its life step by step.</summary>
internal static class PowerLife
{
    public static PageContent<PowerModel> Page(PageRequest request)
    {
        var code = request.Request.Power();
        var view = request.View;
        var power = view.Power(code);
        var places = request.Places();
        var history = view.History(code);
        var name = power?.Name ?? history.LastOrDefault(entry => entry.Element == CoreElements.Name)?.After ?? code.Value;
        var sections = power is null ? [] : Sections(request, code, power);
        var (townships, others) = (view.TownshipsOf(code), view.OtherReceiversOf(code));
        var who = power is null ? null : view.WhoActs(power, townships, others);
        var model = new PowerModel(
            code.Value, name, power, sections, [.. LegalBasis.ParseAll(power?.Elements["legalBasis"] ?? "")], townships, others,
            who is { IsShared: true } ? who : null,
            [.. LifeSteps.Of(view.WithWholeReceivers(code, history), places).Reverse()], Lineage(request, code, places),
            request.Coming(OccurrenceScope.OfPower(code.Value), request.Links.At("/changes", ("power", code.Value))),
            power is null ? Away(request, code) : null)
        {
            Tasks = power is null ? [] : PowerTasks.Of(request, power, townships.Count + others.Count > 0),
            MostlySetBy = Mostly(sections),
            Versions = Around(history, view.Lens.On),
        };
        return new PageContent<PowerModel>(
            name, request.Way(new Crumb(request.T["职权", "Powers"], request.Links.Powers()), new Crumb(name, IsData: true)), model)
        {
            Feed = request.Links.Today($"/powers/{Links.Segment(code.Value)}/feed.atom"),
        };
    }

    private static AwayShown Away(PageRequest request, PowerCode code)
    {
        var (last, first) = request.View.DaysAround(code);
        var gone = last is null
            ? null
            : request.View.LastUpTo(OccurrenceScope.OfPower(code.Value), request.View.Lens.On);
        return new AwayShown(gone is null ? null : request.Shown([gone])[0], last, first);
    }

    private static IReadOnlyList<ElementSection> Sections(PageRequest request, PowerCode code, PowerAnswer power)
    {
        var setBy = request.View.BlameOf(code).ToDictionary(blamed => blamed.Element);
        var schema = request.Words.Data.Elements;
        return
        [
            .. schema.Groups.Append(OwnElement.Group).Select(group => new ElementSection(
                group.Key, new Bilingual(group.Zh, group.En),
                [
                    .. schema.Of(power.Elements).Where(element => element.Group == group.Key && !element.Core)
                        .Select(
                            element => new ElementShown(
                                element.Key, new Bilingual(element.Zh, element.En), element.Type,
                                ElementWords.Of(element, power.Elements[element.Key]!),
                                setBy.GetValueOrDefault(element.Key))),
                ])),
        ];
    }

    // What is said once for all has to be said of more than one.
    private static BlamedElement? Mostly(IEnumerable<ElementSection> sections) => sections
        .SelectMany(section => section.Elements).Select(element => element.SetBy).OfType<BlamedElement>()
        .Where(set => set.CorrectedBy is null).GroupBy(set => (set.DocumentNumber, set.AdjustmentTitle, set.Effective))
        .Where(sets => sets.Count() > 1).MaxBy(sets => sets.Count())?.First();

    private static (DateOnly? Before, DateOnly? After) Around(IEnumerable<HistoryEntry> history, DateOnly on)
    {
        var days = history.Where(entry => entry.AnnulledBy is null || entry.AnnulledFrom is not null).Select(entry => entry.Effective)
            .Distinct().Order().ToList();
        var standing = days.FindLastIndex(day => day <= on);
        return (standing > 0 ? days[standing - 1] : null, standing + 1 < days.Count ? days[standing + 1] : null);
    }

    private static List<LineageShown> Lineage(PageRequest request, PowerCode code, PlacesShown places) =>
    [
        .. request.View.LineageOf(code).Select(step => step.Kind == "transferred"
            ? new LineageShown(step, places.Read(Fields.Department, step.From)!, places.Read(Fields.Department, step.To)!)
            : new LineageShown(step, step.From, step.To)),
    ];
}
