using PowerCatalog.ReadModels.PowerList;
using PowerCatalog.ReadModels.TownshipDelegations;
using PowerCatalog.Web.Http.OpenApi;
using PowerCatalog.Web.Http.Problems;
using PowerCatalog.Web.Http.Requests;
using PowerCatalog.Web.Http.Responses;
using PowerCatalog.Web.Http.Routing;
using PowerCatalog.Web.Http.Tables;
using PowerCatalog.Web.Presentation;

namespace PowerCatalog.Web.Features.Townships;

/// <summary>What townships may exercise, and what changed for them.</summary>
internal static class TownshipEndpoints
{
    public static void Map(CatalogRoutes routes)
    {
        routes.Map("/townships", [], List, TownshipTables.Townships).Describe(
            "listTownships", Tags.Townships, "乡镇（街道） The townships", "By code, with how many powers each exercises.");
        routes.Map("/townships/{code}", [], One)
            .Describe("getTownship", Tags.Townships, "一个乡镇（街道） One township", "By its code of twelve or nine digits.")
            .Refuses(ProblemTypes.TownshipNotFound);
        routes.Map("/townships/{code}/powers", [], Powers, PowersTable).Describe(
            "listTownshipPowers", Tags.Townships, "乡镇（街道）行使的职权 What a township may exercise",
            "With mode, in whose name, since and until when, and by which decision.").Refuses(ProblemTypes.TownshipNotFound);
        routes.Map("/townships/{code}/changes", [QueryParameters.Since], Changes, ChangesTable).Describe(
            "listTownshipChanges", Tags.Townships, "乡镇（街道）自某日以来的变化 What changed for a township since a day",
            "Powers granted and ended, terms changed, and changes in the powers that it exercised then and exercises now.")
            .Refuses(ProblemTypes.TownshipNotFound);
    }

    private static ListAnswer<TownshipItem> List(CatalogQuestion question)
    {
        var items = question.View.Townships().Select(TownshipItem.Of).ToList();
        return new ListAnswer<TownshipItem>(question.Catalog, question.Lens, items, items.Count);
    }

    private static TownshipThing One(CatalogQuestion question) => new(question.Catalog, question.Lens, Township(question));

    private static TownshipPowersAnswer Powers(CatalogQuestion question)
    {
        var township = Township(question);
        var powers = question.View.PowersOf(question.TownshipCode());
        var items = powers.Select(power => TownshipPowerItem.Of(power, question.Reference)).ToList();
        return new TownshipPowersAnswer(question.Catalog, question.Lens, township, items, items.Count);
    }

    private static TableContent PowersTable(CatalogQuestion question) =>
        TownshipTables.Powers(question, Township(question), question.View.PowersOf(question.TownshipCode()));

    private static TownshipChangesAnswer Changes(CatalogQuestion question)
    {
        var (township, changes, names) = (Township(question), ChangesSince(question), question.Reference);
        return new TownshipChangesAnswer(
            question.Catalog, question.Lens, township, changes.Since, Items(changes.Granted), Items(changes.Ended),
            Items(changes.TermsChanged),
            [.. changes.PowersChanged.Select(entry => HistoryItem.Of(entry, names))]);

        IReadOnlyList<TownshipPowerItem> Items(IEnumerable<TownshipPower> powers) =>
            [.. powers.Select(power => TownshipPowerItem.Of(power, names))];
    }

    private static TableContent ChangesTable(CatalogQuestion question) =>
        TownshipTables.Changes(question, Township(question), ChangesSince(question));

    private static TownshipChanges ChangesSince(CatalogQuestion question)
    {
        var since = question.Query.Date(QueryParameters.Since)!.Value;
        if (since > question.View.Lens.On)
            throw QueryValues.Refused("since 不能晚于 on（默认今天）。", "The day in 'since' may not be later than 'on' (today by default).");
        return question.View.ChangesOf(question.TownshipCode(), since);
    }

    private static TownshipItem Township(CatalogQuestion question)
    {
        var code = question.TownshipCode();
        return question.View.Township(code) is { } township ? TownshipItem.Of(township) : throw question.NoTownship(code.Value);
    }
}
