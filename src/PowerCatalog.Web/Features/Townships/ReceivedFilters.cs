using PowerCatalog.Domain.Delegations;
using PowerCatalog.ReadModels.PowerSearch;
using PowerCatalog.ReadModels.TownshipDelegations;
using PowerCatalog.Web.Http.Requests;

namespace PowerCatalog.Web.Features.Townships;

/// <summary>The filter of a township's or another receiver's list, from a query.</summary>
internal static class ReceivedFilters
{
    public static readonly QueryParameter[] Words =
    [
        QueryParameters.Text, QueryParameters.Department, QueryParameters.Category, QueryParameters.Mode, QueryParameters.InWhoseName,
    ];

    public static ReceivedFilter Of(CatalogRequest request)
    {
        var (query, text) = (request.Query, request.SoughtText());
        return new ReceivedFilter(
            text, text is null ? null : request.View.Seek(text, request.Words.Data.PlainWords), query.Text(QueryParameters.Department),
            request.Category(), query.Word<DelegationMode>(QueryParameters.Mode), query.Word<ActingName>(QueryParameters.InWhoseName));
    }

    /// <summary>The powers of a receiver that meet the query.</summary>
    public static IReadOnlyList<TownshipPower> Powers(CatalogRequest request, KnownReceiver receiver) =>
        Of(request).Of(request.View.PowersOf(receiver));
}
