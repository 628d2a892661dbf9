using PowerCatalog.ReadModels.PowerSearch;
using PowerCatalog.Web.Http.Requests;
using PowerCatalog.Web.Layout.Context;
using PowerCatalog.Web.Layout.Routing;

namespace PowerCatalog.Web.Features.Laws;

/// <summary>The laws that powers rest on.</summary>
/// <param name="Laws">Those of the page, those with most powers first.</param>
/// <param name="Text">What their names must hold; null where anything will do.</param>
/// <param name="Number">The page, from 1.</param>
/// <param name="Size">Laws on a page.</param>
/// <param name="Total">All that meet the text.</param>
public sealed record LawsModel(IReadOnlyList<LawAnswer> Laws, string? Text, int Number, int Size, int Total);

/// <summary>One law.</summary>
/// <param name="Law">Its name without 《》.</param>
/// <param name="Articles">Its articles that powers rest on, those with most powers first.</param>
public sealed record LawModel(string Law, IReadOnlyList<ArticleAnswer> Articles);

/// <summary>The laws, and the articles of one.</summary>
internal static class LawPages
{
    public static void Map(PageRoutes routes)
    {
        routes.Map<LawsPage, LawsModel>("/laws", [QueryParameters.LawText, .. QueryParameters.Paging], List);
        routes.Map<LawPage, LawModel>("/laws/{law}", [], One);
    }

    private static PageContent<LawsModel> List(PageRequest question)
    {
        var (number, size, offset) = question.Question.Page();
        var text = question.Query.Text(QueryParameters.LawText);
        var laws = question.View.Laws(text);
        var title = question.T["设定依据", "Laws"];
        return new PageContent<LawsModel>(
            title, question.Way(new Crumb(title)), new LawsModel([.. laws.Skip(offset).Take(size)], text, number, size, laws.Count));
    }

    private static PageContent<LawModel> One(PageRequest question)
    {
        var (law, articles) = LegalBasisEndpoints.Articles(question.Question);
        return new PageContent<LawModel>(
            law, question.Way(new Crumb(question.T["设定依据", "Laws"], question.Links.Laws), new Crumb($"《{law}》", IsData: true)),
            new LawModel(law, articles));
    }
}
