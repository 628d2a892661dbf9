using PowerCatalog.Web.Http.Requests;
using PowerCatalog.Web.Layout.Context;
using PowerCatalog.Web.Layout.Routing;

namespace PowerCatalog.Web.Features.Laws;

/// <summary>The laws, and the articles of one.</summary>
internal static class LawPages
{
    public static void Map(PageRoutes routes)
    {
        routes.Map<LawsPage, LawsModel>("/laws", [QueryParameters.LawText, QueryParameters.MissingLaws, .. QueryParameters.Paging], List);
        routes.Map<LawPage, LawModel>("/laws/{law}", [], One);
    }

    private static PageContent<LawsModel> List(PageRequest request)
    {
        var (number, size, offset) = request.Request.Page();
        var text = request.Query.Text(QueryParameters.LawText);
        var laws = LegalBasisEndpoints.Asked(request.Request);
        var missing = request.Query.Flag(QueryParameters.MissingLaws) == true;
        var title = request.T["设定依据", "Laws"];
        return new PageContent<LawsModel>(
            title, request.Way(new Crumb(title)),
            new LawsModel([.. laws.Skip(offset).Take(size)], text, missing, number, size, laws.Count));
    }

    private static PageContent<LawModel> One(PageRequest request)
    {
        var (law, articles) = LegalBasisEndpoints.Articles(request.Request);
        return new PageContent<LawModel>(
            law, request.Way(new Crumb(request.T["设定依据", "Laws"], request.Links.Laws), new Crumb($"《{law}》", IsData: true)),
            new LawModel(law, articles));
    }
}
