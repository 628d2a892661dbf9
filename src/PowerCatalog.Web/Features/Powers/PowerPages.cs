using PowerCatalog.Listings.Columns;
using PowerCatalog.Listings.Powers;
using PowerCatalog.ReadModels.Comparing;
using PowerCatalog.ReadModels.Occurrences;
using PowerCatalog.ReadModels.PowerList;
using PowerCatalog.ReadModels.PowerSearch;
using PowerCatalog.Web.Http.Requests;
using PowerCatalog.Web.Layout.Context;
using PowerCatalog.Web.Layout.Routing;
using PowerCatalog.Web.Presentation.Happening;

namespace PowerCatalog.Web.Features.Powers;

/// <summary>The list of powers, and one power.</summary>
internal static class PowerPages
{
    private static readonly QueryParameter[] ListWords =
    [
        .. PowerFilters.Words, PageParameters.Sort, PageParameters.Descending, .. QueryParameters.Paging,
    ];

    private const int PastShown = 5;

    public static void Map(PageRoutes routes)
    {
        routes.Map<PowerListPage, PowerListModel>("/powers", ListWords, List);
        routes.Tables("/powers", ListWords, Table);
        routes.Map<PowerPage, PowerModel>("/powers/{code}", [], PowerLife.Page);
        PowerFeeds.Map(routes);
    }

    private static PageContent<PowerListModel> List(PageRequest request)
    {
        var (number, size, offset) = request.Request.Page();
        var filter = PowerFilters.Of(request.Request);
        var sort = Sort(request.Query, filter);
        var departments = request.View.Departments();
        var department = departments.FirstOrDefault(
            department => department.Code == filter.Department || department.Name == filter.Department);
        var page = request.View.List(filter, sort, offset, size);
        var feed = PowerFeeds.Of(request);
        var model = new PowerListModel(
            page, number, size, filter, sort, ListFacets.Of(request.View, request.Words, filter),
            filter.Sought is { } sought ? request.View.Past(sought, PastShown) : new Page<PastPower>(0, []), department,
            department is null ? null : Coming(request, department.Code), Marks(request, page.Items), feed);
        var title = request.T["职权", "Powers"];
        return new PageContent<PowerListModel>(title, request.Way(new Crumb(title)), model) { Feed = feed };
    }

    private static ComingShown Coming(PageRequest request, string department) => request.Coming(
        OccurrenceScope.OfDepartment(department), request.Links.At("/changes", ("department", department)));

    private static Dictionary<string, OccurrenceShown> Marks(PageRequest request, IReadOnlyList<PowerAnswer> powers)
    {
        var coming = request.View.Coming(OccurrenceScope.OfPowers([.. powers.Select(power => power.Code)])).Items;
        return request.Shown([.. coming.DistinctBy(one => one.Subject)]).ToDictionary(one => one.Of.Subject);
    }

    private static TableContent Table(PageRequest request)
    {
        var filter = PowerFilters.Of(request.Request);
        return PowerListing.Whole(request.Words, request.View.OwnElements())
            .From(request.View.VersionOf(filter, request.Words.Data), request.Words)
            .With(request.View.Stream(filter, Sort(request.Query, filter)));
    }

    private static PowerSort Sort(QueryValues query, PowerFilter filter) => query.Text(PageParameters.Sort) is { } column
        ? new PowerSort(Enum.Parse<PowerColumn>(column, ignoreCase: true), query.Flag(PageParameters.Descending) ?? false)
        : PowerSort.Usual(filter) with { Descending = query.Flag(PageParameters.Descending) ?? false };
}
