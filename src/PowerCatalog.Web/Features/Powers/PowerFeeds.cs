using System.Security.Cryptography;
using System.Text;
using PowerCatalog.ReadModels.Occurrences;
using PowerCatalog.ReadModels.PowerList;
using PowerCatalog.Web.Layout.Context;
using PowerCatalog.Web.Layout.Routing;
using PowerCatalog.Web.Presentation.Feeds;

namespace PowerCatalog.Web.Features.Powers;

/// <summary>The feeds of one power and of a saved search, which is the query of the list.</summary>
internal static class PowerFeeds
{
    private const string Search = "/powers/feed.atom";

    public static void Map(PageRoutes routes)
    {
        ChangeFeed.Map(routes, Search, PowerFilters.Words, OfSearch);
        ChangeFeed.Map(routes, "/powers/{code}/feed.atom", [], OfPower);
    }

    /// <summary>The feed of the list that a request shows.</summary>
    public static string Of(PageRequest request) => request.Links.Today(Search, Asked(request));

    private static IEnumerable<(string Name, string? Value)> Asked(PageRequest request) =>
        PowerFilters.Words.Select(word => (word.Name, request.Query.Text(word)));

    private static FeedOf OfSearch(PageRequest request)
    {
        var asked = Asked(request).Where(word => word.Value is not null).ToList();
        var said = string.Join(' ', asked.Select(word => word.Value));
        var key = Convert.ToHexStringLower(SHA256.HashData(
            Encoding.UTF8.GetBytes(string.Join('&', asked.Select(word => $"{word.Name}={word.Value}")))).AsSpan(0, 8));
        return new FeedOf(
            asked.Count == 0 ? OccurrenceScope.All : request.View.ScopeOf(PowerFilters.Of(request.Request)), $"search/{key}",
            asked.Count == 0
                ? request.T["职权的变化", "Changes of powers"]
                : request.T[$"“{said}”：职权的变化", $"'{said}': changes of powers"],
            Of(request), request.Links.Today("/powers", asked));
    }

    private static FeedOf OfPower(PageRequest request)
    {
        var code = request.Request.Power().Value;
        var name = request.View.NamesOf([code]).GetValueOrDefault(code, code);
        var path = $"/powers/{Links.Segment(code)}";
        return new FeedOf(
            OccurrenceScope.OfPower(code), $"powers/{code}", request.T[$"{name}：变化", $"{name}: changes"],
            request.Links.Today($"{path}/feed.atom"), request.Links.Today(path));
    }
}
