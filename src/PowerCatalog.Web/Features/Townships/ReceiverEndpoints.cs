using PowerCatalog.Listings.Columns;
using PowerCatalog.Listings.Townships;
using PowerCatalog.ReadModels.Occurrences;
using PowerCatalog.ReadModels.TownshipDelegations;
using PowerCatalog.Web.Http.OpenApi;
using PowerCatalog.Web.Http.Problems;
using PowerCatalog.Web.Http.Requests;
using PowerCatalog.Web.Http.Responses;
using PowerCatalog.Web.Http.Routing;

namespace PowerCatalog.Web.Features.Townships;

/// <summary>What receivers beside townships may exercise, and what changed for them; one address answers for any receiver.</summary>
internal static class ReceiverEndpoints
{
    public static void Map(CatalogRoutes routes)
    {
        routes.Map("/receivers", [], List, Table).Describe(
            "listReceivers", Tags.Receivers, "乡镇之外的承接单位 The receivers beside townships",
            "Counties, development zones, departments of these and territories to which a power was ever given, by kind and name, with how "
                + "many powers each exercises.");
        routes.Map("/receivers/{receiver}", [], One).Describe(
            "getReceiver", Tags.Receivers, "一个承接单位 One receiver",
            "By its name or code, in the ways in which people write it; townships are answered too.")
            .Refuses(ProblemTypes.ReceiverNotFound, ProblemTypes.ReceiverAmbiguous);
        routes.Map("/receivers/{receiver}/powers", ReceivedFilters.Words, Powers, PowersTable).Describe(
            "listReceiverPowers", Tags.Receivers, "承接单位行使的职权 What a receiver may exercise",
            "With mode, in whose name, since and until when, for which territory, and by which adjustment; those that meet the query.")
            .Refuses(ProblemTypes.ReceiverNotFound, ProblemTypes.ReceiverAmbiguous);
        routes.Map("/receivers/{receiver}/changes", [QueryParameters.Since, QueryParameters.Net], Changes, ChangesTable)
            .Describe(
            "listReceiverChanges", Tags.Receivers, "承接单位自某日以来的变化 What changed for a receiver since a day",
            "What happened, in order, each with its decision (happened), what comes (coming), and what is left of it, the net difference: "
                + "powers granted and ended, terms changed, and changes in the powers that it exercised then and exercises now.")
            .Refuses(ProblemTypes.ReceiverNotFound, ProblemTypes.ReceiverAmbiguous);
    }

    private static ListAnswer<ReceiverAnswer> List(CatalogRequest request)
    {
        var items = request.View.OtherReceivers();
        return new ListAnswer<ReceiverAnswer>(request.Catalog, request.Lens, items, items.Count);
    }

    private static TableContent Table(CatalogRequest request) => TownshipListings.Others.With(request.View.OtherReceivers());

    private static ReceiverDetails One(CatalogRequest request) =>
        new(request.Catalog, request.Lens, request.View.Receiver(request.Receiver()));

    private static ReceiverPowersAnswer Powers(CatalogRequest request)
    {
        var receiver = request.Receiver();
        var items = ReceivedFilters.Powers(request, receiver);
        return new ReceiverPowersAnswer(request.Catalog, request.Lens, request.View.Receiver(receiver), items, items.Count);
    }

    private static TableContent PowersTable(CatalogRequest request) => ReceiverTables.Powers(request, request.Receiver());

    private static ReceiverChangesAnswer Changes(CatalogRequest request)
    {
        var receiver = request.Receiver();
        var changes = request.View.ChangesSince(receiver, DaySince.Of(request));
        return new ReceiverChangesAnswer(
            request.Catalog, request.Lens, request.View.Receiver(receiver), changes.Since, changes.Happened, changes.Coming, changes.Last,
            changes.Next, changes.Granted, changes.Ended, changes.TermsChanged, changes.PowersChanged);
    }

    private static TableContent ChangesTable(CatalogRequest request) => ReceiverTables.Changes(request, request.Receiver());
}
