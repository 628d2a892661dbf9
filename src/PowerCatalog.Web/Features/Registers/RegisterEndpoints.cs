using PowerCatalog.Listings.Columns;
using PowerCatalog.Listings.Registers;
using PowerCatalog.ReadModels.Registers;
using PowerCatalog.Web.Http.OpenApi;
using PowerCatalog.Web.Http.Requests;
using PowerCatalog.Web.Http.Responses;
using PowerCatalog.Web.Http.Routing;

namespace PowerCatalog.Web.Features.Registers;

/// <summary>Proofs under commitment, and items across provinces.</summary>
internal static class RegisterEndpoints
{
    public static readonly IReadOnlyList<QueryParameter> Words = [QueryParameters.Department];

    public static void Map(CatalogRoutes routes)
    {
        routes.Map("/registers/commitment", Words, Commitment, request => RegisterListings.Proofs(request.Words)
            .With(Proofs(request).Items))
            .Describe(
                "listCommitmentProofs", Tags.Powers, "实行告知承诺制的证明事项 The proofs that commitments take the place of",
                "Each proof with each power that asks for it, its department and basis, since when and by which decision. The count is of "
                    + "pairs of department and proof, as in the year's report.");
        routes.Map(
                "/registers/cross-province", Words, CrossProvince,
                request => RegisterListings.CrossProvince(request.Words).With(Items(request)))
            .Describe(
                "listCrossProvinceItems", Tags.Powers, "跨省通办事项 The items that are handled across provinces",
                "Powers and services with their departments, bases and the places that take part, since when and by which decision.");
    }

    /// <summary>The proofs that a request asks for.</summary>
    public static CommitmentRegister Proofs(CatalogRequest request) =>
        request.View.CommitmentProofs(request.Query.Text(QueryParameters.Department));

    /// <summary>The items that a request asks for.</summary>
    public static IReadOnlyList<CrossProvinceItem> Items(CatalogRequest request) =>
        request.View.CrossProvinceItems(request.Query.Text(QueryParameters.Department));

    private static CommitmentAnswer Commitment(CatalogRequest request)
    {
        var register = Proofs(request);
        return new CommitmentAnswer(
            request.Catalog, request.Lens, register.Proofs, register.Departments, register.Items, register.Items.Count);
    }

    private static ListAnswer<CrossProvinceItem> CrossProvince(CatalogRequest request)
    {
        var items = Items(request);
        return new ListAnswer<CrossProvinceItem>(request.Catalog, request.Lens, items, items.Count);
    }
}
