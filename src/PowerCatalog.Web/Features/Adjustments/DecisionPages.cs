using PowerCatalog.ReadModels.AuditHistory;
using PowerCatalog.ReadModels.Statistics;
using PowerCatalog.Web.Http.Requests;
using PowerCatalog.Web.Layout.Context;
using PowerCatalog.Web.Layout.Routing;
using PowerCatalog.Web.Presentation;

namespace PowerCatalog.Web.Features.Adjustments;

/// <summary>The decisions, and one with all that it did.</summary>
internal static class DecisionPages
{
    // A line may hold a power with all its elements.
    private const int LinesOnPage = 25;

    public static void Map(PageRoutes routes)
    {
        routes.Map<DecisionsPage, DecisionsModel>("/decisions", QueryParameters.Paging, List);
        routes.Map<DecisionPage, DecisionModel>("/decisions/{id}", [PageParameters.Done, .. QueryParameters.Paging], One);
    }

    private static PageContent<DecisionsModel> List(PageQuestion question)
    {
        var (number, size, offset) = question.Question.Page();
        var decisions = question.View.Adjustments();
        var shown = decisions.Reverse().Skip(offset).Take(size).ToList();
        var title = question.T["决定", "Decisions"];
        return new PageContent<DecisionsModel>(
            title, question.Way(new Crumb(title)), new DecisionsModel(shown, question.View.Annulled(shown), number, size, decisions.Count));
    }

    private static PageContent<DecisionModel> One(PageQuestion question)
    {
        var decision = AdjustmentEndpoints.Find(question.Question);
        var view = question.View;
        var (number, size, offset) = question.Question.Page(LinesOnPage);
        var lines = view.LinesOf(decision.Revision, offset, size).ToList();
        var bodies = view.BodyLinesOf(decision.Revision);
        var model = new DecisionModel(
            decision, view.FateOf(decision), view.CountsOfAdjustment(decision.Revision), DecisionLines.Of(question, lines), number == 1
                ? DecisionLines.Of(question, bodies)
                : [], number, size, view.LineCountOf(decision.Revision), question.Query.Text(PageParameters.Done));
        var crumb = new Crumb(decision.DocumentNumber ?? decision.Title, IsData: true);
        return new PageContent<DecisionModel>(
            decision.DocumentNumber ?? decision.Title,
            question.Way(new Crumb(question.T["决定", "Decisions"], question.Links.Decisions), crumb), model);
    }
}
