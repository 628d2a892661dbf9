using PowerCatalog.ReadModels.Occurrences;
using PowerCatalog.Web.Http.Requests;
using PowerCatalog.Web.Layout.Context;
using PowerCatalog.Web.Layout.Routing;
using PowerCatalog.Web.Presentation.Feeds;

namespace PowerCatalog.Web.Features.Changes;

/// <summary>The feeds of a whole catalog and of a department.</summary>
internal static class ChangeFeeds
{
    public static void Map(PageRoutes routes)
    {
        ChangeFeed.Map(routes, "/feed.atom", [], OfCatalog);
        ChangeFeed.Map(routes, "/departments/{department}/feed.atom", [], OfDepartment);
    }

    private static FeedOf OfCatalog(PageRequest request) => new(
        OccurrenceScope.All, "all", request.T[
            $"{request.View.Catalog.Name}权责清单：变化", $"List of powers of {request.View.Catalog.Name}: changes"],
        request.Links.Today("/feed.atom"), request.Links.Today("/changes"));

    private static FeedOf OfDepartment(PageRequest request)
    {
        var named = Department(request.Request);
        return new FeedOf(
            named.Scope, $"departments/{named.Department}", request.T[$"{named.Name}：职权的变化", $"{named.Name}: changes of its powers"],
            request.Links.Today($"/departments/{Links.Segment(named.Department!)}/feed.atom"),
            request.Links.Today("/changes", ("department", named.Department)));
    }

    /// <summary>The department that an address names.</summary>
    public static NamedScope Department(CatalogRequest request)
    {
        var named = request.View.ScopeNamed(request.Http.Route("department"), null, null);
        return named.Unknown is { } unknown ? throw QueryValues.Refused(unknown.Sentence.Zh, unknown.Sentence.En) : named;
    }
}
