using PowerCatalog.ReadModels.Occurrences;
using PowerCatalog.ReadModels.TownshipDelegations;
using PowerCatalog.Web.Http.Requests;
using PowerCatalog.Web.Layout.Context;
using PowerCatalog.Web.Layout.Routing;
using PowerCatalog.Web.Presentation;
using PowerCatalog.Web.Presentation.Happening;

namespace PowerCatalog.Web.Features.Townships;

/// <summary>The page of what changed for a receiver since a day: what happened, and as a second view what is left of it.</summary>
internal static class ReceiverChangesPages
{
    public static readonly QueryParameter Since = QueryParameters.Since with { Required = false };

    public static PageContent<ReceiverChangesModel> Changes(PageRequest request)
    {
        var receiver = ReceiverPages.Receiver(request);
        var since = DayAsked(request);
        var model = request.Query.Flag(QueryParameters.Net) == true
            ? Net(request, receiver, since)
            : Happened(request, receiver, since);
        var title = request.T["变化", "Changes"];
        return new PageContent<ReceiverChangesModel>(
            title, ReceiverPages.Way(request, new Crumb(receiver.Name, request.Links.At(receiver.Path), IsData: true), new Crumb(title)),
            model)
        {
            Feed = ReceiverPages.FeedOf(request, receiver),
        };
    }

    // Where no day is named: a month.
    private static DateOnly DayAsked(PageRequest request) => DaySince.Of(request.Request, request.View.Lens.On.AddMonths(-1));

    private static ReceiverChangesModel Happened(PageRequest request, ReceiverShown receiver, DateOnly since)
    {
        var scope = OccurrenceScope.OfReceiver(receiver.Known);
        var happened = request.View.Occurrences(scope, new OccurrenceDays(since, request.View.Lens.On)).Items;
        var (last, next) = happened.Count > 0
            ? (null, null)
            : (One(request, request.View.LastUpTo(scope, since)), One(request, request.View.Next(scope)));
        return new ReceiverChangesModel(
            receiver, since, request.Shown(happened), last, next, Coming(request, receiver), null);
    }

    private static ReceiverChangesModel Net(PageRequest request, ReceiverShown receiver, DateOnly since)
    {
        var changes = request.View.ChangesOf(receiver.Known, since);
        return new ReceiverChangesModel(
            receiver, since, [], null, null, Coming(request, receiver),
            new NetShown(changes, AdjustmentLines.Of(request, changes.PowersChanged)));
    }

    /// <summary>What comes for a receiver.</summary>
    public static ComingShown Coming(PageRequest request, ReceiverShown receiver) => request.Coming(
        OccurrenceScope.OfReceiver(receiver.Known), request.Links.At("/changes", ("receiver", receiver.Known.Key)));

    private static OccurrenceShown? One(PageRequest request, Occurrence? one) => one is null ? null : request.Shown([one])[0];
}
