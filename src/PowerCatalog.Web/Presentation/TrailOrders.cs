using PowerCatalog.ReadModels.Auditing;
using PowerCatalog.Web.Http.Requests;

namespace PowerCatalog.Web.Presentation;

/// <summary>By which clock a trail is put in order.</summary>
internal static class TrailOrders
{
    /// <summary>The order that a request names; by effective date unless it names the other.</summary>
    public static TrailOrder Of(CatalogRequest request) =>
        request.Query.Text(QueryParameters.Order) == "recorded" ? TrailOrder.Recorded : TrailOrder.Effective;
}
