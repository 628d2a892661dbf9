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

/// <summary>What townships may exercise, and what changed for them.</summary>
internal static class TownshipEndpoints
{
    public static void Map(CatalogRoutes routes)
    {
        routes.Map("/townships", [], List, Table).Describe(
            "listTownships", Tags.Townships, "乡镇（街道） The townships", "By code, with how many powers each exercises.");
        routes.Map("/townships/{code}", [], One)
            .Describe("getTownship", Tags.Townships, "一个乡镇（街道） One township", "By its code of twelve or nine digits.")
            .Refuses(ProblemTypes.TownshipNotFound);
        routes.Map("/townships/{code}/powers", ReceivedFilters.Words, Powers, PowersTable).Describe(
            "listTownshipPowers", Tags.Townships, "乡镇（街道）行使的职权 What a township may exercise",
            "With mode, in whose name, since and until when, and by which adjustment; those that meet the query.")
            .Refuses(ProblemTypes.TownshipNotFound);
        routes.Map("/townships/{code}/changes", [QueryParameters.Since, QueryParameters.Net], Changes, ChangesTable).Describe(
            "listTownshipChanges", Tags.Townships, "乡镇（街道）自某日以来的变化 What changed for a township since a day",
            "What happened, in order, each with its decision (happened), what comes (coming), and what is left of it, the net difference: "
                + "powers granted and ended, terms changed, and changes in the powers that it exercised then and exercises now.")
            .Refuses(ProblemTypes.TownshipNotFound);
    }

    private static ListAnswer<TownshipAnswer> List(CatalogRequest request)
    {
        var items = request.View.Townships();
        return new ListAnswer<TownshipAnswer>(request.Catalog, request.Lens, items, items.Count);
    }

    private static TableContent Table(CatalogRequest request) =>
        TownshipListings.All(request.Words).With(request.View.Townships());

    private static TownshipDetails One(CatalogRequest request) => new(request.Catalog, request.Lens, Township(request));

    private static TownshipPowersAnswer Powers(CatalogRequest request)
    {
        var township = Township(request);
        var items = ReceivedFilters.Powers(request, township.AsReceiver());
        return new TownshipPowersAnswer(request.Catalog, request.Lens, township, items, items.Count);
    }

    private static TableContent PowersTable(CatalogRequest request) => ReceiverTables.Powers(request, Township(request).AsReceiver());

    private static TownshipChangesAnswer Changes(CatalogRequest request)
    {
        var township = Township(request);
        var changes = request.View.ChangesSince(township.AsReceiver(), DaySince.Of(request));
        return new TownshipChangesAnswer(
            request.Catalog, request.Lens, township, changes.Since, changes.Happened, changes.Coming, changes.Last, changes.Next,
            changes.Granted, changes.Ended, changes.TermsChanged, changes.PowersChanged);
    }

    private static TableContent ChangesTable(CatalogRequest request) => ReceiverTables.Changes(request, Township(request).AsReceiver());

    private static TownshipAnswer Township(CatalogRequest request)
    {
        var code = request.TownshipCode();
        return request.View.Township(code) ?? throw request.NoTownship(code.Value);
    }
}
