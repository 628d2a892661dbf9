using PowerCatalog.Domain.Adjustments;
using PowerCatalog.Domain.Codes;
using PowerCatalog.Domain.Powers;
using PowerCatalog.Domain.Text;
using PowerCatalog.Listings.Audit;
using PowerCatalog.Listings.Columns;
using PowerCatalog.Listings.Powers;
using PowerCatalog.Listings.Words;
using PowerCatalog.ReadModels.AuditHistory;
using PowerCatalog.ReadModels.Auditing;
using PowerCatalog.ReadModels.Comparing;
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
    public static readonly QueryParameter[] Filters =
    [
        QueryParameters.Department, QueryParameters.Category, QueryParameters.Family, QueryParameters.Text, QueryParameters.Law,
        QueryParameters.Article, QueryParameters.Delegated, QueryParameters.Receiver,
    ];

    public static void Map(CatalogRoutes routes)
    {
        routes.Map("/powers", [.. Filters, .. QueryParameters.Paging], List, Table).Describe(
            "listPowers", Tags.Powers, "清单上的职权 The powers on the list",
            "By code, filtered by department, category, family, words, law and article, whether townships exercise them, or who does.");
        routes.Map("/powers/{code}", [], One).Describe(
            "getPower", Tags.Powers, "一项职权 One power",
            "The power with its elements, the townships and the other receivers that exercise it. A power that was on the list on other "
                + "days is a problem of its own kind.")
            .Refuses(ProblemTypes.PowerNotFound, ProblemTypes.PowerNotOnList);
        routes.Map("/powers/{code}/history", [QueryParameters.Order, QueryParameters.Element], History, HistoryTable).Describe(
            "getPowerHistory", Tags.Powers, "一项职权的变动轨迹 The trail of a power",
            "Every change of every element in the order in which they take effect, with the adjustment, who recorded it and both clocks.")
            .Refuses(ProblemTypes.PowerNotFound);
    }

    private static ListAnswer<PowerAnswer> List(CatalogRequest request)
    {
        var (number, size, offset) = request.Page();
        var page = request.View.List(Filter(request), offset, size);
        return new ListAnswer<PowerAnswer>(request.Catalog, request.Lens, page.Items, page.Total, number, size);
    }

    private static TableContent Table(CatalogRequest request)
    {
        var filter = Filter(request);
        return PowerListing.Whole(request.Words, request.View.OwnElements())
            .From(request.View.VersionOf(filter, request.Words.Data), request.Words)
            .With(request.View.Stream(filter));
    }

    /// <summary>The filter that a request names.</summary>
    /// <exception cref="ProblemException">
    /// There is no such category, department or receiver, or an article without its law.
    /// </exception>
    public static PowerFilter Filter(CatalogRequest request)
    {
        var query = request.Query;
        if (query.Has(QueryParameters.Article) && !query.Has(QueryParameters.Law))
            throw QueryValues.Refused("article 须与 law 同用。", "The word 'article' needs 'law'.");
        Category? category = null;
        if (query.Text(QueryParameters.Category) is { } text)
        {
            category = request.Words.Data.CategoryNamed(text)
                ?? throw QueryValues.Refused($"没有职权类型“{text}”。", $"'{text}' is no category.");
        }

        Family? family = query.Text(QueryParameters.Family) switch
        {
            "power" => Family.Power,
            "service" => Family.Service,
            _ => null,
        };
        if (SearchWords.NotSearched(query.Text(QueryParameters.Text)) is [var word, ..])
            throw QueryValues.Refused($"“{word}”没有可以查找的文字或数字，请去掉。", $"'{word}' holds no letter or number to search for; leave it out.");
        var filter = request.View.LookedUp(new PowerFilter(
            query.Text(QueryParameters.Department), category, family, query.Text(QueryParameters.Text), query.Text(QueryParameters.Law),
            query.Text(QueryParameters.Article), query.Flag(QueryParameters.Delegated),
            query.Text(QueryParameters.Receiver)));
        return request.View.UnknownIn(filter) is { } unknown
            ? throw QueryValues.Refused($"参数 {unknown.Word}：{unknown.Sentence.Zh}", $"'{unknown.Word}': {unknown.Sentence.En}")
            : filter;
    }

    private static PowerDetails One(CatalogRequest request)
    {
        var code = request.Power();
        var power = request.View.Power(code) ?? throw NotOnList(request, code);
        return new PowerDetails(
            request.Catalog, request.Lens, power, request.View.TownshipsOf(code), request.View.OtherReceiversOf(code));
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
                + "Its history tells more.");
    }
}
