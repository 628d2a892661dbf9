using PowerCatalog.Listings.Audit;
using PowerCatalog.Listings.Columns;
using PowerCatalog.ReadModels.Comparing;
using PowerCatalog.Web.Http.Limiting;
using PowerCatalog.Web.Http.OpenApi;
using PowerCatalog.Web.Http.Requests;
using PowerCatalog.Web.Http.Responses;
using PowerCatalog.Web.Http.Routing;

namespace PowerCatalog.Web.Features.Governments;

/// <summary>Compares two governments.</summary>
internal static class GovernmentEndpoints
{
    private static readonly QueryParameter[] Query = [GovernmentParameters.With, GovernmentParameters.Kind, .. QueryParameters.Paging];

    public static void Map(CatalogRoutes routes) => routes
        .MapAsync("/governments/compare", Query, AnswerAsync, TableAsync, Limits.Computations).Describe(
            "compareGovernments", Tags.Powers, "比较两个政府的清单 Compares the lists of two governments",
            "The same powers side by side, known by base code, else by name, else by legal basis, with the limits of both; and what one "
                + "holds and the other does not. The other is read on the same day, with all that is known of it.");

    private static async ValueTask<GovernmentsAnswer> AnswerAsync(CatalogRequest request)
    {
        var compared = await GovernmentsCompared.OfAsync(request, request.Query.Text(GovernmentParameters.With)!);
        var items = compared.Of(request.Query.Word<HeldKind>(GovernmentParameters.Kind));
        var (number, size, offset) = request.Page();
        return new GovernmentsAnswer(
            request.Catalog, request.Lens, new CatalogRef(compared.Second.Division.Value, compared.Second.Name), compared.SecondLens,
            compared.Comparison.Counts, [.. items.Skip(offset).Take(size)], items.Count, number, size);
    }

    private static async ValueTask<TableContent> TableAsync(CatalogRequest request) =>
        Table(
            request, await GovernmentsCompared.OfAsync(request, request.Query.Text(GovernmentParameters.With)!),
            request.Query.Word<HeldKind>(GovernmentParameters.Kind));

    /// <summary>The powers of a kind as a table, for the page as well.</summary>
    public static TableContent Table(CatalogRequest request, GovernmentsCompared compared, HeldKind? kind) =>
        GovernmentListing.Of(request.Words, request.View.Catalog.Name, compared.Second.Name).With(compared.Of(kind)) with
        {
            Subject = compared.Second.Division.Value,
        };
}
