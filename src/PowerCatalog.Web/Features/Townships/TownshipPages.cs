using Microsoft.Extensions.DependencyInjection;
using PowerCatalog.Domain.Codes;
using PowerCatalog.Domain.Time;
using PowerCatalog.ReadModels.TownshipDelegations;
using PowerCatalog.Web.Http.Requests;
using PowerCatalog.Web.Layout.Context;
using PowerCatalog.Web.Layout.Routing;
using PowerCatalog.Web.Presentation;

namespace PowerCatalog.Web.Features.Townships;

/// <summary>The townships, what each may exercise, what changed for it, and a card for its service hall.</summary>
internal static class TownshipPages
{
    private static readonly QueryParameter Since = QueryParameters.Since with { Required = false };

    public static void Map(PageRoutes routes)
    {
        routes.Map<TownshipsPage, TownshipsModel>("/townships", [], List);
        routes.Map<TownshipPage, TownshipModel>("/townships/{code}", [], One);
        routes.Map<TownshipChangesPage, TownshipChangesModel>("/townships/{code}/changes", [Since], Changes);
        routes.Map<TownshipCardPage, TownshipModel>("/townships/{code}/card", [], Card);
        TownshipFeed.Map(routes);
    }

    /// <summary>The township that an address names.</summary>
    public static TownshipAnswer Township(PageRequest question)
    {
        var code = question.Question.TownshipCode();
        return question.View.Township(code) ?? throw question.Question.NoTownship(code.Value);
    }

    private static PageContent<TownshipsModel> List(PageRequest question)
    {
        var townships = question.View.Townships();
        var title = question.T["乡镇（街道）", "Townships"];
        var model = new TownshipsModel(
            [.. townships.Where(township => township.Open).GroupBy(township => township.County ?? "")],
            [.. townships.Where(township => !township.Open)]);
        return new PageContent<TownshipsModel>(title, question.Way(new Crumb(title)), model);
    }

    private static PageContent<TownshipModel> One(PageRequest question)
    {
        var township = Township(question);
        var today = question.Http.RequestServices.GetRequiredService<TimeProvider>().Today();
        var visit = Visits.Note(question.Http, township.Code, today);
        var changed = visit is { } since && since < question.View.Lens.On
            ? Count(question.View.ChangesOf(TownshipCode.Parse(township.Code), since))
            : 0;
        return new PageContent<TownshipModel>(
            township.Name, Way(question, new Crumb(township.Name, IsData: true)),
            Model(question, township) with { LastVisit = visit, ChangedSince = changed })
        {
            Feed = FeedOf(question, township),
        };
    }

    private static PageContent<TownshipModel> Card(PageRequest question)
    {
        var township = Township(question);
        var title = question.T["公示卡", "Card"];
        return new PageContent<TownshipModel>(
            title, Way(question, new Crumb(township.Name, question.Links.Township(township.Code), IsData: true), new Crumb(title)),
            Model(question, township));
    }

    private static PageContent<TownshipChangesModel> Changes(PageRequest question)
    {
        var township = Township(question);
        var on = question.View.Lens.On;
        // A month is what somebody who does not say usually means.
        var since = question.Query.Date(Since) ?? on.AddMonths(-1);
        if (since > on) throw QueryValues.Refused("“自哪一天”不能晚于所看的那一天。", "The day since when may not be later than the day that is shown.");
        var changes = question.View.ChangesOf(TownshipCode.Parse(township.Code), since);
        var title = question.T["变化", "Changes"];
        var model = new TownshipChangesModel(township, changes, AdjustmentLines.Of(question, changes.PowersChanged));
        return new PageContent<TownshipChangesModel>(
            title, Way(question, new Crumb(township.Name, question.Links.Township(township.Code), IsData: true), new Crumb(title)), model)
        {
            Feed = FeedOf(question, township),
        };
    }

    private static TownshipModel Model(PageRequest question, TownshipAnswer township)
    {
        var statutes = question.Words.Data.Statutes;
        return new TownshipModel(
            township,
            [.. question.View.PowersOf(TownshipCode.Parse(township.Code)).GroupBy(power => power.DepartmentName)],
            [.. statutes.Of(TownshipCode.Parse(township.Code), question.View.Lens.On).GroupBy(statute => statute.Field)],
            question.T[statutes.SourceZh, statutes.Source], null, 0);
    }

    private static int Count(TownshipChanges changes) =>
        changes.Granted.Count + changes.Ended.Count + changes.TermsChanged.Count + changes.PowersChanged.Count;

    private static string FeedOf(PageRequest question, TownshipAnswer township) =>
        question.Links.Today($"/townships/{township.Code}/feed.atom");

    private static IReadOnlyList<Crumb> Way(PageRequest question, params IEnumerable<Crumb> steps) =>
        question.Way([new Crumb(question.T["乡镇（街道）", "Townships"], question.Links.Townships), .. steps]);
}
