using PowerCatalog.Listings.Words;
using PowerCatalog.ReadModels.AuditHistory;
using PowerCatalog.ReadModels.PowerList;
using PowerCatalog.Web.Layout.Routing;

namespace PowerCatalog.Web.Presentation;

/// <summary>Facts as the lines of an adjustment.</summary>
internal static class AdjustmentLines
{
    /// <summary>Facts as lines, each with the name of what it is about.</summary>
    public static IReadOnlyList<AdjustmentLine> Of(PageRequest request, IReadOnlyList<HistoryEntry> entries)
    {
        var names = request.View.NamesOf(entries.Select(entry => entry.Power));
        var places = request.Places();
        return
        [
            .. LifeSteps.Of(entries, places)
                .Select(
                    step => new AdjustmentLine(
                        step.First.Power, names.GetValueOrDefault(step.First.Power) ?? places.Values.Body(step.First.Power), step)),
        ];
    }

    /// <summary>Changed places in the words of a page, through its lens.</summary>
    public static PlacesShown Places(this PageRequest request) =>
        new(request.Words, new ValueWords(request.View, request.Words), request.T);
}
