using PowerCatalog.Web.Http.Requests;
using PowerCatalog.Web.Layout.Context;
using PowerCatalog.Web.Layout.Routing;

namespace PowerCatalog.Web.Features.Registers;

/// <summary>The registers as pages.</summary>
internal static class RegisterPages
{
    private const int ItemsOnAPage = 200;

    public static void Map(PageRoutes routes)
    {
        routes.Map<CommitmentPage, CommitmentModel>("/registers/commitment", RegisterEndpoints.Words, Commitment);
        routes.Map<CrossProvincePage, CrossProvinceModel>(
            "/registers/cross-province", [.. RegisterEndpoints.Words, .. QueryParameters.Paging], CrossProvince);
    }

    private static PageContent<CommitmentModel> Commitment(PageRequest request)
    {
        var title = request.T["告知承诺证明事项", "Proofs under commitment"];
        return new PageContent<CommitmentModel>(
            title, Way(request, title),
            new CommitmentModel(RegisterEndpoints.Proofs(request.Request), request.Query.Text(QueryParameters.Department)));
    }

    private static PageContent<CrossProvinceModel> CrossProvince(PageRequest request)
    {
        var title = request.T["跨省通办事项", "Items across provinces"];
        var (items, (number, size, offset)) = (RegisterEndpoints.Items(request.Request), request.Request.Page(ItemsOnAPage));
        return new PageContent<CrossProvinceModel>(
            title, Way(request, title),
            new CrossProvinceModel(
                [.. items.Skip(offset).Take(size)], request.Query.Text(QueryParameters.Department), number, size, items.Count));
    }

    private static IReadOnlyList<Crumb> Way(PageRequest request, string title) =>
        request.Way(new Crumb(request.T["职权", "Powers"], request.Links.Powers()), new Crumb(title));
}
