using PowerCatalog.ReadModels.AuditHistory;
using PowerCatalog.ReadModels.PowerList;
using PowerCatalog.ReadModels.Statistics;
using PowerCatalog.Web.Adjustments;
using PowerCatalog.Web.Asking;
using PowerCatalog.Web.Pages.Frame;
using PowerCatalog.Web.Pages.Powers;

namespace PowerCatalog.Web.Pages.Decisions;

/// <summary>The decisions, and one with all that it did.</summary>
internal static class DecisionPages
{
    // A line may hold a power with all its elements.
    private const int LinesOnPage = 25;

    public static void Map(PageRoutes routes)
    {
        routes.Map<DecisionsPage, DecisionsModel>("/decisions", Words.Paging, List);
        routes.Map<DecisionPage, DecisionModel>("/decisions/{id}", [PageWords.Done, .. Words.Paging], One);
    }

    private static PageContent<DecisionsModel> List(PageQuestion question)
    {
        var (number, size, offset) = question.Question.Page();
        var decisions = question.View.Adjustments();
        var shown = decisions.Reverse().Skip(offset).Take(size).ToList();
        var title = question.T["决定", "Decisions"];
        return new PageContent<DecisionsModel>(title, question.Way(new Crumb(title)), new DecisionsModel(shown, question.View.Annulled(shown), number, size, decisions.Count));
    }

    private static PageContent<DecisionModel> One(PageQuestion question)
    {
        var decision = AdjustmentEndpoints.Find(question.Question);
        var view = question.View;
        var (number, size, offset) = question.Question.Page(LinesOnPage);
        var lines = view.LinesOf(decision.Revision, offset, size).ToList();
        var bodies = view.BodyLinesOf(decision.Revision);
        var model = new DecisionModel(
            decision, view.FateOf(decision), view.CountsOfDecision(decision.Revision), Lines(question, lines), number == 1 ? Lines(question, bodies) : [], number, size, view.LineCountOf(decision.Revision), question.Query.Text(PageWords.Done));
        var crumb = new Crumb(decision.DocumentNumber ?? decision.Title, IsData: true);
        return new PageContent<DecisionModel>(decision.DocumentNumber ?? decision.Title, question.Way(new Crumb(question.T["决定", "Decisions"], question.Links.Decisions), crumb), model);
    }

    /// <summary>Facts as lines, each with the name of what it is about.</summary>
    public static IReadOnlyList<DecisionLine> Lines(PageQuestion question, IReadOnlyList<HistoryEntry> entries)
    {
        var names = question.View.NamesOf(entries.Select(entry => entry.Power));
        var readings = new Readings(question.View, question.Names, question.T);
        return [.. PowerLife.Steps(entries, question.Names, readings).Select(step => new DecisionLine(step.First.Power, names.GetValueOrDefault(step.First.Power) ?? readings.Body(step.First.Power), step))];
    }
}
