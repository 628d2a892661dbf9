using PowerCatalog.Domain.Time;
using PowerCatalog.Listings.Columns;
using PowerCatalog.Listings.Townships;
using PowerCatalog.Listings.Words;
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
        routes.Map("/townships/{code}/powers", [], Powers, PowersTable).Describe(
            "listTownshipPowers", Tags.Townships, "乡镇（街道）行使的职权 What a township may exercise",
            "With mode, in whose name, since and until when, and by which adjustment.").Refuses(ProblemTypes.TownshipNotFound);
        routes.Map("/townships/{code}/changes", [QueryParameters.Since], Changes, ChangesTable).Describe(
            "listTownshipChanges", Tags.Townships, "乡镇（街道）自某日以来的变化 What changed for a township since a day",
            "Powers granted and ended, terms changed, and changes in the powers that it exercised then and exercises now.")
            .Refuses(ProblemTypes.TownshipNotFound);
    }

    private static ListAnswer<TownshipAnswer> List(CatalogRequest question)
    {
        var items = question.View.Townships();
        return new ListAnswer<TownshipAnswer>(question.Catalog, question.Lens, items, items.Count);
    }

    private static TableContent Table(CatalogRequest question) =>
        TownshipListings.All(question.Words).With(question.View.Townships());

    private static TownshipDetails One(CatalogRequest question) => new(question.Catalog, question.Lens, Township(question));

    private static TownshipPowersAnswer Powers(CatalogRequest question)
    {
        var township = Township(question);
        var items = question.View.PowersOf(question.TownshipCode());
        return new TownshipPowersAnswer(question.Catalog, question.Lens, township, items, items.Count);
    }

    private static TableContent PowersTable(CatalogRequest question)
    {
        var township = Township(question);
        return TownshipListings.Powers(question.Words).With(question.View.PowersOf(question.TownshipCode())) with
        {
            Subject = township.Code,
        };
    }

    private static TownshipChangesAnswer Changes(CatalogRequest question)
    {
        var (township, changes) = (Township(question), ChangesSince(question));
        return new TownshipChangesAnswer(
            question.Catalog, question.Lens, township, changes.Since, changes.Granted, changes.Ended, changes.TermsChanged,
            changes.PowersChanged);
    }

    private static TableContent ChangesTable(CatalogRequest question)
    {
        var (township, changes) = (Township(question), ChangesSince(question));
        var listing = TownshipChangeListing.Of(question.Words, new ValueWords(question.View, question.Words));
        return listing.With(TownshipChangeListing.Rows(changes)) with
        {
            Subject = $"{township.Code}-自{CatalogTime.Show(changes.Since)}",
        };
    }

    private static TownshipChanges ChangesSince(CatalogRequest question)
    {
        var since = question.Query.Date(QueryParameters.Since)!.Value;
        if (since > question.View.Lens.On)
            throw QueryValues.Refused("since 不能晚于 on（默认今天）。", "The day in 'since' may not be later than 'on' (today by default).");
        return question.View.ChangesOf(question.TownshipCode(), since);
    }

    private static TownshipAnswer Township(CatalogRequest question)
    {
        var code = question.TownshipCode();
        return question.View.Township(code) ?? throw question.NoTownship(code.Value);
    }
}
