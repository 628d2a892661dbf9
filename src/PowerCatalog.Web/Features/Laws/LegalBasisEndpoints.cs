using PowerCatalog.Listings.Columns;
using PowerCatalog.Listings.Laws;
using PowerCatalog.ReadModels.PowerSearch;
using PowerCatalog.Web.Http.OpenApi;
using PowerCatalog.Web.Http.Problems;
using PowerCatalog.Web.Http.Requests;
using PowerCatalog.Web.Http.Responses;
using PowerCatalog.Web.Http.Routing;

namespace PowerCatalog.Web.Features.Laws;

/// <summary>Which laws the powers rest on; the powers themselves are asked for by <c>powers?law=</c>.</summary>
internal static class LegalBasisEndpoints
{
    public static void Map(CatalogRoutes routes)
    {
        routes.Map("/legal-bases", [QueryParameters.LawText, QueryParameters.MissingLaws, .. QueryParameters.Paging], List, Table).Describe(
            "listLegalBases", Tags.LegalBases, "设定依据：法律法规 The laws that powers rest on",
            "Those with most powers first. The powers of one are at powers?law=….");
        routes.Map("/legal-bases/{law}", [], One, OneTable).Describe(
            "getLegalBasis", Tags.LegalBases, "一部法的各条 The articles of a law",
            "The articles that powers rest on, those with most powers first.").Refuses(ProblemTypes.LawNotFound);
    }

    private static ListAnswer<LawAnswer> List(CatalogRequest request)
    {
        var (number, size, offset) = request.Page();
        var laws = Asked(request);
        return new ListAnswer<LawAnswer>(
            request.Catalog, request.Lens, [.. laws.Skip(offset).Take(size)], laws.Count, number, size);
    }

    private static TableContent Table(CatalogRequest request) =>
        LawListings.All.With(Asked(request));

    /// <summary>The laws that a request asks for.</summary>
    public static IReadOnlyList<LawAnswer> Asked(CatalogRequest request) => request.View.Laws(
        request.Query.Text(QueryParameters.LawText),
        request.Query.Flag(QueryParameters.MissingLaws) == true ? request.Words.Data.Laws : null);

    private static LawDetails One(CatalogRequest request)
    {
        var (law, articles) = Articles(request);
        return new LawDetails(request.Catalog, request.Lens, law, articles, articles.Count);
    }

    private static TableContent OneTable(CatalogRequest request)
    {
        var (law, articles) = Articles(request);
        return LawListings.Articles(law).With(articles);
    }

    /// <summary>The law that an address names, and its articles.</summary>
    /// <exception cref="ProblemException">No power rests on it.</exception>
    public static (string Law, IReadOnlyList<ArticleAnswer> Articles) Articles(CatalogRequest request)
    {
        var law = request.Http.Route("law");
        var articles = request.View.Articles(law);
        return articles.Count > 0 ? (law, articles) : throw new ProblemException(
            ProblemTypes.LawNotFound, $"清单上没有职权以“{law}”为依据。名称不带《》和“中华人民共和国”，见 legal-bases?q=。",
            $"No power on the list rests on '{law}'. The name stands without 《》 and 中华人民共和国; see legal-bases?q=.")
        {
            OnPages = new(
                    $"清单上没有职权以“{law}”为依据。请在“依据”栏目中查找法律的名称。",
                    $"No power on the list rests on “{law}”. Look for the law's name under Laws."),
        };
    }
}
