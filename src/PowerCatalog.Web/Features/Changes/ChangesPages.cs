using PowerCatalog.ReadModels.Occurrences;
using PowerCatalog.Web.Http.Requests;
using PowerCatalog.Web.Layout.Context;
using PowerCatalog.Web.Layout.Routing;
using PowerCatalog.Web.Presentation.Happening;

namespace PowerCatalog.Web.Features.Changes;

/// <summary>What happened since a day, and what comes.</summary>
internal static class ChangesPages
{
    private const int Size = 50;
    private static readonly QueryParameter Since = QueryParameters.Since with { Required = false };

    public static void Map(PageRoutes routes)
    {
        routes.Map<ChangesPage, ChangesModel>(
            "/changes", [Since, QueryParameters.Days, .. ScopeAsked.Words, .. QueryParameters.Paging], Page);
        ChangeFeeds.Map(routes);
        ComingCalendars.Map(routes);
    }

    private static PageContent<ChangesModel> Page(PageRequest request)
    {
        var named = ScopeAsked.Of(request.Request);
        var (view, days) = (request.View, ScopeAsked.Days(request.Request));
        var since = DaySince.Of(request.Request, view.Lens.On.AddMonths(-1));
        var (number, size, offset) = request.Request.Page(Size);
        var happened = view.Occurrences(named.Scope, new OccurrenceDays(since, view.Lens.On), offset, size);
        var coming = view.Coming(named.Scope, days, 0, Size);
        var title = request.T["变化", "Changes"];
        var model = new ChangesModel(
            named.Name, [.. ScopeAsked.Words.Select(word => (word.Name, request.Query.Text(word)))], since, days,
            request.Shown(happened.Items), happened.Total, number, size, request.Shown(coming.Items), coming.Total,
            happened.Total == 0 ? One(request, view.LastUpTo(named.Scope, since)) : null,
            coming.Total == 0 ? One(request, view.Next(named.Scope)) : null);
        return new PageContent<ChangesModel>(title, request.Way(new Crumb(title)), model) { Feed = FeedOf(request, named) };
    }

    private static OccurrenceShown? One(PageRequest request, Occurrence? one) => one is null ? null : request.Shown([one])[0];

    private static string FeedOf(PageRequest request, NamedScope named) => request.Links.Today(
        named.Department is { } department ? $"/departments/{Links.Segment(department)}/feed.atom" : "/feed.atom");
}
