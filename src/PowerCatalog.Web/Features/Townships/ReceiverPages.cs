using Microsoft.Extensions.DependencyInjection;
using PowerCatalog.Domain.Codes;
using PowerCatalog.Domain.Delegations;
using PowerCatalog.Domain.Time;
using PowerCatalog.ReadModels.Occurrences;
using PowerCatalog.ReadModels.PowerSearch;
using PowerCatalog.ReadModels.TownshipDelegations;
using PowerCatalog.Web.Http.Requests;
using PowerCatalog.Web.Layout.Context;
using PowerCatalog.Web.Layout.Routing;

namespace PowerCatalog.Web.Features.Townships;

/// <summary>The townships and other receivers, what each may exercise, what changed for it, and a card for its service hall.</summary>
internal static class ReceiverPages
{
    private const string Township = "/townships/{code}";
    private const string Other = "/receivers/{receiver}";

    public static void Map(PageRoutes routes)
    {
        routes.Map<TownshipsPage, TownshipsModel>("/townships", [], List);
        foreach (var path in (string[])[Township, Other])
        {
            routes.Map<ReceiverPage, ReceiverModel>(path, ReceivedFilters.Words, One);
            routes.Map<ReceiverChangesPage, ReceiverChangesModel>(
                $"{path}/changes", [ReceiverChangesPages.Since, QueryParameters.Net], ReceiverChangesPages.Changes);
            routes.Map<ReceiverCardPage, ReceiverModel>($"{path}/card", [], Card);
            ReceiverFeed.Map(routes, path);
        }
    }

    /// <summary>The township or other receiver that an address names.</summary>
    public static ReceiverShown Receiver(PageRequest request)
    {
        var asked = request.Request;
        if (asked.Http.Request.RouteValues.ContainsKey("code")) return Shown(request, asked.TownshipCode());
        var receiver = asked.Receiver();
        return receiver.Kind == ReceiverKind.Township
            ? Shown(request, TownshipCode.Parse(receiver.Key))
            : new ReceiverShown(receiver, receiver.Name, true);
    }

    private static ReceiverShown Shown(PageRequest request, TownshipCode code)
    {
        var township = request.View.Township(code) ?? throw request.Request.NoTownship(code.Value);
        return new ReceiverShown(township.AsReceiver(), township.Name, township.Open);
    }

    private static PageContent<TownshipsModel> List(PageRequest request)
    {
        var townships = request.View.Townships();
        var title = request.T["乡镇（街道）", "Townships"];
        var model = new TownshipsModel(
            [.. townships.Where(township => township.Open).GroupBy(township => township.County ?? "")],
            [.. townships.Where(township => !township.Open)],
            [.. request.View.OtherReceivers().GroupBy(receiver => receiver.Kind)]);
        return new PageContent<TownshipsModel>(title, request.Way(new Crumb(title)), model);
    }

    private static PageContent<ReceiverModel> One(PageRequest request)
    {
        var receiver = Receiver(request);
        var visit = LastVisit(request, receiver);
        var changed = visit is { } since && since < request.View.Lens.On
            ? (int)request.View.Occurrences(
                OccurrenceScope.OfReceiver(receiver.Known), new OccurrenceDays(since, request.View.Lens.On), 0, 1).Total
            : 0;
        return new PageContent<ReceiverModel>(
            receiver.Name, Way(request, new Crumb(receiver.Name, IsData: true)),
            Model(request, receiver, ReceivedFilters.Of(request.Request)) with { LastVisit = visit, ChangedSince = changed })
        {
            Feed = FeedOf(request, receiver),
        };
    }

    // The browser keeps visits by township: one officer looks at one township, day by day.
    private static DateOnly? LastVisit(PageRequest request, ReceiverShown receiver) => receiver.IsTownship
        ? Visits.Note(
            request.Http, receiver.Known.Key, request.Http.RequestServices.GetRequiredService<TimeProvider>().Today())
        : null;

    private static PageContent<ReceiverModel> Card(PageRequest request)
    {
        var receiver = Receiver(request);
        var title = request.T["公示卡", "Card"];
        return new PageContent<ReceiverModel>(
            title, Way(request, new Crumb(receiver.Name, request.Links.At(receiver.Path), IsData: true), new Crumb(title)),
            Model(request, receiver, new ReceivedFilter()) with { Address = AddressOf(request, receiver) })
        {
            IsBare = true,
        };
    }

    // Of the page of today: what hangs on a wall leads to what holds when it is read.
    private static string AddressOf(PageRequest request, ReceiverShown receiver) =>
        $"{request.Http.Site()}{request.Links.Today(receiver.Path)}";

    private static ReceiverModel Model(PageRequest request, ReceiverShown receiver, ReceivedFilter filter)
    {
        var powers = request.View.PowersOf(receiver.Known);
        var statutes = request.Words.Data.Statutes;
        var statutory = receiver.IsTownship ? statutes.Of(TownshipCode.Parse(receiver.Known.Key), request.View.Lens.On) : [];
        return new ReceiverModel(
            receiver,
            [.. filter.Of(powers).GroupBy(power => power.DepartmentName)],
            [.. statutory.GroupBy(statute => statute.Field)],
            request.T[statutes.SourceZh, statutes.Source], null, 0, ReceiverChangesPages.Coming(request, receiver), powers, filter);
    }

    /// <summary>The feed of a receiver.</summary>
    public static string FeedOf(PageRequest request, ReceiverShown receiver) => request.Links.Today($"{receiver.Path}/feed.atom");

    /// <summary>The way to a page below the townships.</summary>
    public static IReadOnlyList<Crumb> Way(PageRequest request, params IEnumerable<Crumb> steps) =>
        request.Way([new Crumb(request.T["乡镇（街道）", "Townships"], request.Links.Townships), .. steps]);
}
