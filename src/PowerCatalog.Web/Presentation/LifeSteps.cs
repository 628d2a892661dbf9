using PowerCatalog.ReadModels.AuditHistory;
using PowerCatalog.Web.Http.Responses;

namespace PowerCatalog.Web.Presentation;

/// <summary>A history as steps.</summary>
internal static class LifeSteps
{
    /// <summary>The steps of a life, in the order in which they take effect.</summary>
    public static IEnumerable<LifeStep> Of(IEnumerable<HistoryEntry> history, Names names, Readings readings) => history
        .GroupBy(entry => entry.Revision)
        .Select(fact => new LifeStep(
            fact.First().Type,
            fact.First(),
            [
                .. fact.Where(entry => entry.Element is not null)
                    .Select(
                        entry => new PlaceShown(
                            names.Of(entry.Element)!, readings.Of(entry.Element, entry.Before), readings.Of(entry.Element, entry.After),
                            entry.Editorial)),
            ],
            fact.Select(entry => entry.Element is null ? entry.After : null).FirstOrDefault(reason => reason is not null)));
}
