using PowerCatalog.ReadModels.AuditHistory;

namespace PowerCatalog.Web.Presentation;

/// <summary>A history as steps.</summary>
internal static class LifeSteps
{
    /// <summary>The steps of a life, in the order in which they take effect.</summary>
    public static IEnumerable<LifeStep> Of(IEnumerable<HistoryEntry> history, PlacesShown places) => history
        .GroupBy(entry => entry.Occurrence)
        .Select(fact => new LifeStep(
            fact.First().Type,
            fact.First(),
            [
                .. fact.Where(entry => entry.Element is not null)
                    .Select(entry => places.Of(entry.Element!, entry.Before, entry.After, entry.Editorial)),
            ],
            fact.Select(entry => entry.Element is null ? entry.After : null).FirstOrDefault(reason => reason is not null)));
}
