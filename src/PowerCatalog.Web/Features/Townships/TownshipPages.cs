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
    public static TownshipAnswer Township(PageRequest request)
    {
        var code = request.Request.TownshipCode();
        return request.View.Township(code) ?? throw request.Request.NoTownship(code.Value);
    }

    private static PageContent<TownshipsModel> List(PageRequest request)
    {
        var townships = request.View.Townships();
        var title = request.T["乡镇（街道）", "Townships"];
        var model = new TownshipsModel(
            [.. townships.Where(township => township.Open).GroupBy(township => township.County ?? "")],
            [.. townships.Where(township => !township.Open)]);
        return new PageContent<TownshipsModel>(title, request.Way(new Crumb(title)), model);
    }

    private static PageContent<TownshipModel> One(PageRequest request)
    {
        var township = Township(request);
        var today = request.Http.RequestServices.GetRequiredService<TimeProvider>().Today();
        var visit = Visits.Note(request.Http, township.Code, today);
        var changed = visit is { } since && since < request.View.Lens.On
            ? Count(request.View.ChangesOf(TownshipCode.Parse(township.Code), since))
            : 0;
        return new PageContent<TownshipModel>(
            township.Name, Way(request, new Crumb(township.Name, IsData: true)),
            Model(request, township) with { LastVisit = visit, ChangedSince = changed })
        {
            Feed = FeedOf(request, township),
        };
    }

    private static PageContent<TownshipModel> Card(PageRequest request)
    {
        var township = Township(request);
        var title = request.T["公示卡", "Card"];
        return new PageContent<TownshipModel>(
            title, Way(request, new Crumb(township.Name, request.Links.Township(township.Code), IsData: true), new Crumb(title)),
            Model(request, township));
    }

    private static PageContent<TownshipChangesModel> Changes(PageRequest request)
    {
        var township = Township(request);
        var on = request.View.Lens.On;
        // Where no day is named: a month.
        var since = request.Query.Date(Since) ?? on.AddMonths(-1);
        if (since > on) throw QueryValues.Refused("“自哪一天”不能晚于所看的那一天。", "The day since when may not be later than the day that is shown.");
        var changes = request.View.ChangesOf(TownshipCode.Parse(township.Code), since);
        var title = request.T["变化", "Changes"];
        var model = new TownshipChangesModel(township, changes, AdjustmentLines.Of(request, changes.PowersChanged));
        return new PageContent<TownshipChangesModel>(
            title, Way(request, new Crumb(township.Name, request.Links.Township(township.Code), IsData: true), new Crumb(title)), model)
        {
            Feed = FeedOf(request, township),
        };
    }

    private static TownshipModel Model(PageRequest request, TownshipAnswer township)
    {
        var statutes = request.Words.Data.Statutes;
        return new TownshipModel(
            township,
            [.. request.View.PowersOf(TownshipCode.Parse(township.Code)).GroupBy(power => power.DepartmentName)],
            [.. statutes.Of(TownshipCode.Parse(township.Code), request.View.Lens.On).GroupBy(statute => statute.Field)],
            request.T[statutes.SourceZh, statutes.Source], null, 0);
    }

    private static int Count(TownshipChanges changes) =>
        changes.Granted.Count + changes.Ended.Count + changes.TermsChanged.Count + changes.PowersChanged.Count;

    private static string FeedOf(PageRequest request, TownshipAnswer township) =>
        request.Links.Today($"/townships/{township.Code}/feed.atom");

    private static IReadOnlyList<Crumb> Way(PageRequest request, params IEnumerable<Crumb> steps) =>
        request.Way([new Crumb(request.T["乡镇（街道）", "Townships"], request.Links.Townships), .. steps]);
}
