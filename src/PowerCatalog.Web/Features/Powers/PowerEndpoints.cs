using PowerCatalog.Domain.Adjustments;
using PowerCatalog.Domain.Codes;
using PowerCatalog.Domain.Text;
using PowerCatalog.Listings.Audit;
using PowerCatalog.Listings.Columns;
using PowerCatalog.Listings.Powers;
using PowerCatalog.Listings.Words;
using PowerCatalog.ReadModels.AuditHistory;
using PowerCatalog.ReadModels.Auditing;
using PowerCatalog.ReadModels.Comparing;
using PowerCatalog.ReadModels.Lenses;
using PowerCatalog.ReadModels.PowerList;
using PowerCatalog.ReadModels.PowerSearch;
using PowerCatalog.ReadModels.TownshipDelegations;
using PowerCatalog.Web.Http.OpenApi;
using PowerCatalog.Web.Http.Problems;
using PowerCatalog.Web.Http.Requests;
using PowerCatalog.Web.Http.Responses;
using PowerCatalog.Web.Http.Routing;
using PowerCatalog.Web.Presentation;

namespace PowerCatalog.Web.Features.Powers;

/// <summary>The powers of a list, one power, and its trail.</summary>
internal static class PowerEndpoints
{
    public static void Map(CatalogRoutes routes)
    {
        routes.Map("/powers", [.. PowerFilters.Words, .. QueryParameters.Paging], List, Table).Describe(
            "listPowers", Tags.Powers, "清单上的职权 The powers on the list",
            "Those that meet the words best first, or else by code; filtered by what they are, what they rest on, who exercises them and "
                + "how, and whether they change.");
        routes.Map("/powers/facets", PowerFilters.Words, FacetsOf).Describe(
            "listPowerFacets", Tags.Powers, "还可以怎样筛选 What the list may be filtered by further",
            "For each filter its values, each with how many powers it leaves while the other filters stay.");
        routes.Map("/powers/{code}", [], One).Describe(
            "getPower", Tags.Powers, "一项职权 One power",
            "The power with its elements, the townships and the other receivers that exercise it, and who acts where in whose name. A "
                + "power that was on the list on other days is a problem of its own kind.")
            .Refuses(ProblemTypes.PowerNotFound, ProblemTypes.PowerNotOnList);
        routes.Map("/powers/{code}/history", [QueryParameters.Order, QueryParameters.Element], History, HistoryTable).Describe(
            "getPowerHistory", Tags.Powers, "一项职权的变动轨迹 The trail of a power",
            "Every change of every element in the order in which they take effect, with the adjustment, who recorded it and both clocks.")
            .Refuses(ProblemTypes.PowerNotFound);
    }

    private static ListAnswer<PowerAnswer> List(CatalogRequest request)
    {
        var (number, size, offset) = request.Page();
        var page = request.View.List(PowerFilters.Of(request), offset, size);
        return new ListAnswer<PowerAnswer>(request.Catalog, request.Lens, page.Items, page.Total, number, size);
    }

    private static FacetsAnswer FacetsOf(CatalogRequest request) => new(
        request.Catalog, request.Lens, ListFacets.Of(request.View, request.Words, PowerFilters.Of(request)));

    private static TableContent Table(CatalogRequest request)
    {
        var filter = PowerFilters.Of(request);
        return PowerListing.Whole(request.Words, request.View.OwnElements())
            .From(request.View.VersionOf(filter, request.Words.Data), request.Words)
            .With(request.View.Stream(filter));
    }

    private static PowerDetails One(CatalogRequest request)
    {
        var code = request.Power();
        var power = request.View.Power(code) ?? throw NotOnList(request, code);
        var (townships, others) = (request.View.TownshipsOf(code), request.View.OtherReceiversOf(code));
        var who = request.View.WhoActs(power, townships, others);
        return new PowerDetails(
            request.Catalog, request.Lens, power, townships, others, who, Phrase.Join(ActingWords.Of(who)));
    }

    private static ListAnswer<HistoryEntry> History(CatalogRequest request)
    {
        var items = Trail(request);
        return new ListAnswer<HistoryEntry>(request.Catalog, request.Lens, items, items.Count);
    }

    private static TableContent HistoryTable(CatalogRequest request) =>
        HistoryListing.Trail(request.Words, new ValueWords(request.View, request.Words)).With(Trail(request)) with
        {
            Subject = request.Http.Route("code"),
        };

    private static List<HistoryEntry> Trail(CatalogRequest request)
    {
        var element = ElementAsked(request);
        return
        [
            .. request.View.TrailOf(request.Power(), TrailOrders.Of(request))
                .Where(entry => element is null || entry.Element == element),
        ];
    }

    private static string? ElementAsked(CatalogRequest request)
    {
        if (request.Query.Text(QueryParameters.Element) is not { } named) return null;
        return request.Words.Data.ElementNamed(named)?.Key ?? request.View.OwnElementNamed(named)
            ?? (
                named is Fields.Department or Fields.Townships or Fields.Receivers
                    ? named
                    : throw QueryValues.Refused($"没有要素“{named}”。", $"There is no element '{named}'."));
    }

    private static ProblemException NotOnList(CatalogRequest request, PowerCode code)
    {
        var lens = request.Lens;
        var (last, first) = request.View.DaysAround(code);
        var before = last is { } day
            ? new Bilingual(
                $"在 {day.AddDays(1):yyyy-MM-dd} 取消，最后一日的内容见 on={day:yyyy-MM-dd}。",
                $"It was taken off on {day.AddDays(1):yyyy-MM-dd}; on={day:yyyy-MM-dd} gives what it said on its last day. ")
            : new Bilingual("", "");
        var after = first is { } from
            ? new Bilingual($"自 {from:yyyy-MM-dd} 起列入清单。", $"It comes onto the list on {from:yyyy-MM-dd}. ")
            : new Bilingual("", "");
        return new ProblemException(
            ProblemTypes.PowerNotOnList,
            $"按版本 {lens.Known} 所知，职权“{code}”在 {lens.On:yyyy-MM-dd} 不在清单上。{before.Zh}{after.Zh}变动轨迹见 history。",
            $"As known at revision {lens.Known}, the power '{code}' is not on the list on {lens.On:yyyy-MM-dd}. {before.En}{after.En}"
                + "Its history tells more.")
        {
            OnPages = OnPages(code, lens, last, first),
        };
    }

    private static Bilingual OnPages(PowerCode code, Lens lens, DateOnly? last, DateOnly? first)
    {
        var (on, onEn) = Words(lens.On);
        var (zh, en) = ($"职权“{code}”在{on}不在清单上。", $"The power {code} is not on the list on {onEn}.");
        if (last is { } day)
        {
            var (off, offEn) = Words(day.AddDays(1));
            (zh, en) = ($"{zh}它在{off}取消，可看最后一日的内容。", $"{en} It was taken off on {offEn}; see what it said on its last day.");
        }

        if (first is not { } from) return new Bilingual(zh, en);
        var (listed, listedEn) = Words(from);
        return new Bilingual($"{zh}它自{listed}起列入清单。", $"{en} It comes onto the list on {listedEn}.");
    }

    private static (string Zh, string En) Words(DateOnly day) => (DayWords.Of(day).Zh, DayWords.Of(day).En);
}
