using PowerCatalog.ReadModels.Occurrences;
using PowerCatalog.Web.Http.Requests;
using PowerCatalog.Web.Layout.Routing;
using PowerCatalog.Web.Presentation.Feeds;

namespace PowerCatalog.Web.Features.Townships;

/// <summary>The feed of what changes for a receiver.</summary>
internal static class ReceiverFeed
{
    /// <param name="routes">Maps pages.</param>
    /// <param name="receiver">The address of a receiver below a catalog's.</param>
    public static void Map(PageRoutes routes, string receiver) =>
        ChangeFeed.Map(routes, $"{receiver}/feed.atom", [QueryParameters.Order], Of);

    private static FeedOf Of(PageRequest request)
    {
        var receiver = ReceiverPages.Receiver(request);
        return new FeedOf(
            OccurrenceScope.OfReceiver(receiver.Known), receiver.Known.Key,
            request.T[$"{receiver.Name}：行使职权的变化", $"{receiver.Name}: changes of what it exercises"],
            request.Links.Today($"{receiver.Path}/feed.atom"), request.Links.Today(receiver.Path));
    }
}
