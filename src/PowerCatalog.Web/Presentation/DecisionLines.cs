using PowerCatalog.ReadModels.AuditHistory;
using PowerCatalog.ReadModels.PowerList;
using PowerCatalog.Web.Layout.Routing;

namespace PowerCatalog.Web.Presentation;

/// <summary>Facts as the lines of a decision.</summary>
internal static class DecisionLines
{
    /// <summary>Facts as lines, each with the name of what it is about.</summary>
    public static IReadOnlyList<DecisionLine> Of(PageQuestion question, IReadOnlyList<HistoryEntry> entries)
    {
        var names = question.View.NamesOf(entries.Select(entry => entry.Power));
        var readings = new Readings(question.View, question.Names, question.T);
        return
        [
            .. LifeSteps.Of(entries, question.Names, readings)
                .Select(
                    step => new DecisionLine(
                        step.First.Power, names.GetValueOrDefault(step.First.Power) ?? readings.Body(step.First.Power), step)),
        ];
    }
}
