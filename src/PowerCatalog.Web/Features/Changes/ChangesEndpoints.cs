using PowerCatalog.Domain.Time;
using PowerCatalog.Listings.Columns;
using PowerCatalog.Listings.Occurrences;
using PowerCatalog.Listings.Words;
using PowerCatalog.ReadModels.Occurrences;
using PowerCatalog.Web.Http.OpenApi;
using PowerCatalog.Web.Http.Requests;
using PowerCatalog.Web.Http.Routing;

namespace PowerCatalog.Web.Features.Changes;

/// <summary>What happened since a day, and what comes, for programs.</summary>
internal static class ChangesEndpoints
{
    public static void Map(CatalogRoutes routes)
    {
        routes.Map(
            "/changes", [QueryParameters.Since, .. ScopeAsked.Words, .. QueryParameters.Paging], Happened, HappenedTable).Describe(
            "listChanges", Tags.Changes, "自某日以来发生的变化 What happened since a day",
            "Every fact that took effect after the day up to the lens's, as it reads, every ending of a term, every correction and "
                + "annulment, in order, each with its decision; of the catalog, or of one department, receiver or power.");
        routes.Map("/coming", [QueryParameters.Days, .. ScopeAsked.Words, .. QueryParameters.Paging], Coming, ComingTable).Describe(
            "listComing", Tags.Changes, "即将生效的变化 What comes",
            "What takes effect or ends after the lens's day within so many days, of what is recorded by that day.");
    }

    private static ChangesAnswer Happened(CatalogRequest request)
    {
        var (scope, days) = (ScopeAsked.Of(request).Scope, Since(request));
        var (number, size, offset) = request.Page();
        var page = request.View.Occurrences(scope, days, offset, size);
        return new ChangesAnswer(
            request.Catalog, request.Lens, days.After, days.UpTo, page.Items, page.Total, number, size,
            request.View.LastUpTo(scope, days.After), request.View.Next(scope));
    }

    private static ChangesAnswer Coming(CatalogRequest request)
    {
        var (scope, days) = (ScopeAsked.Of(request).Scope, OccurrenceDays.Coming(request.Lens.On, ScopeAsked.Days(request)));
        var (number, size, offset) = request.Page();
        var page = request.View.Occurrences(scope, days, offset, size);
        return new ChangesAnswer(
            request.Catalog, request.Lens, days.After, days.UpTo, page.Items, page.Total, number, size,
            request.View.LastUpTo(scope, request.Lens.On), request.View.Next(scope));
    }

    private static TableContent HappenedTable(CatalogRequest request)
    {
        var days = Since(request);
        return OccurrenceListing.Happened(request.Words, new ValueWords(request.View, request.Words))
            .With(OccurrenceListing.Rows(request.View.Occurrences(ScopeAsked.Of(request).Scope, days).Items)) with
        {
            Subject = $"自{CatalogTime.Show(days.After)}",
        };
    }

    private static TableContent ComingTable(CatalogRequest request) =>
        OccurrenceListing.Coming(request.Words, new ValueWords(request.View, request.Words))
            .With(OccurrenceListing.Rows(request.View.Coming(ScopeAsked.Of(request).Scope, ScopeAsked.Days(request)).Items));

    private static OccurrenceDays Since(CatalogRequest request) => new(DaySince.Of(request), request.Lens.On);
}
