using PowerCatalog.Domain.Adjustments;
using PowerCatalog.Domain.Powers;
using PowerCatalog.ReadModels.AuditHistory;
using PowerCatalog.ReadModels.PowerList;
using PowerCatalog.ReadModels.TownshipDelegations;
using PowerCatalog.Web.Http.OpenApi;
using PowerCatalog.Web.Http.Problems;
using PowerCatalog.Web.Http.Requests;
using PowerCatalog.Web.Http.Responses;
using PowerCatalog.Web.Http.Routing;
using PowerCatalog.Web.Http.Tables;
using PowerCatalog.Web.Presentation;

namespace PowerCatalog.Web.Features.Powers;

/// <summary>The powers of a list, one power, and its trail.</summary>
internal static class PowerEndpoints
{
    public static readonly QueryParameter[] Filters =
    [
        QueryParameters.Department, QueryParameters.Category, QueryParameters.Family, QueryParameters.Text, QueryParameters.Law,
        QueryParameters.Article, QueryParameters.Delegated,
    ];

    public static void Map(CatalogRoutes routes)
    {
        routes.Map("/powers", [.. Filters, .. QueryParameters.Paging], List, Table).Describe(
            "listPowers", Tags.Powers, "清单上的职权 The powers on the list",
            "By code, filtered by department, category, family, words, law and article, or whether townships exercise them.");
        routes.Map("/powers/{code}", [], One).Describe(
            "getPower", Tags.Powers, "一项职权 One power",
            "The power with its elements and the townships that exercise it. A power that was on the list on other days is a problem of "
                + "its own kind.")
            .Refuses(ProblemTypes.PowerNotFound, ProblemTypes.PowerNotOnList);
        routes.Map("/powers/{code}/history", [QueryParameters.Order, QueryParameters.Element], History, HistoryTable).Describe(
            "getPowerHistory", Tags.Powers, "一项职权的变动轨迹 The trail of a power",
            "Every change of every element in the order in which they take effect, with the decision, who recorded it and both clocks.")
            .Refuses(ProblemTypes.PowerNotFound);
    }

    private static ListAnswer<PowerItem> List(CatalogQuestion question)
    {
        var (number, size, offset) = question.Page();
        var page = question.View.List(Filter(question), offset, size);
        return new ListAnswer<PowerItem>(
            question.Catalog, question.Lens, [.. page.Items.Select(power => PowerItem.Of(power, question.Reference))], page.Total, number,
            size);
    }

    private static TableContent Table(CatalogQuestion question) =>
        TableContent.Of("权责清单", Columns(question.Reference), question.View.Stream(Filter(question)));

    /// <summary>The filter that a question names.</summary>
    /// <exception cref="ProblemException">There is no such category, or an article without its law.</exception>
    public static PowerFilter Filter(CatalogQuestion question)
    {
        var query = question.Query;
        if (query.Has(QueryParameters.Article) && !query.Has(QueryParameters.Law))
            throw QueryValues.Refused("article 须与 law 同用。", "The word 'article' needs 'law'.");
        Category? category = null;
        if (query.Text(QueryParameters.Category) is { } text)
        {
            category = question.Reference.CategoryNamed(text)
                ?? throw QueryValues.Refused($"没有职权类型“{text}”。", $"'{text}' is no category.");
        }

        Family? family = query.Text(QueryParameters.Family) switch
        {
            "power" => Family.Power,
            "service" => Family.Service,
            _ => null,
        };
        return new PowerFilter(
            query.Text(QueryParameters.Department), category, family, query.Text(QueryParameters.Text), query.Text(QueryParameters.Law),
            query.Text(QueryParameters.Article), query.Flag(QueryParameters.Delegated));
    }

    private static PowerThing One(CatalogQuestion question)
    {
        var code = question.Power();
        var power = question.View.Power(code) ?? throw NotOnList(question, code.Value);
        return new PowerThing(
            question.Catalog, question.Lens, PowerItem.Of(power, question.Reference),
            [.. question.View.TownshipsOf(code).Select(PowerTownshipItem.Of)]);
    }

    private static ListAnswer<HistoryItem> History(CatalogQuestion question)
    {
        var items = Trail(question);
        return new ListAnswer<HistoryItem>(question.Catalog, question.Lens, items, items.Count);
    }

    private static TableContent HistoryTable(CatalogQuestion question) =>
        TableContent.Of("变动轨迹", HistoryItem.Columns(question.Reference), Trail(question)) with { Subject = question.Http.Route("code") };

    private static List<HistoryItem> Trail(CatalogQuestion question)
    {
        var element = ElementAsked(question);
        return
        [
            .. question.View.TrailOf(question.Power(), TrailOrders.Of(question)).Where(entry => element is null || entry.Element == element)
                .Select(entry => HistoryItem.Of(entry, question.Reference)),
        ];
    }

    private static string? ElementAsked(CatalogQuestion question)
    {
        if (question.Query.Text(QueryParameters.Element) is not { } named) return null;
        return question.Reference.Data.Elements.Named(named)?.Key
            ?? (
                named is Fields.Department or Fields.Townships
                    ? named
                    : throw QueryValues.Refused($"没有要素“{named}”。", $"There is no element '{named}'."));
    }

    private static ProblemException NotOnList(CatalogQuestion question, string code)
    {
        var lens = question.Lens;
        return new ProblemException(
            ProblemTypes.PowerNotOnList,
            $"按版本 {lens.Known} 所知，职权“{code}”在 {lens.On:yyyy-MM-dd} 不在清单上；它在别的日子或版本在。变动轨迹见 history。",
            $"As known at revision {lens.Known}, the power '{code}' is not on the list on {lens.On:yyyy-MM-dd}; it is on other days or "
                + "as known otherwise. Its history tells more.");
    }

    private static Column<PowerAnswer>[] Columns(Names names) =>
    [
        new(names.Heading("code"), power => power.Code),
        new(names.Heading("name"), power => power.Name),
        new(names.Heading("category"), power => names.Of(power.Category).Zh),
        new(names.Heading("department"), power => power.DepartmentName),
        new(names.Heading("departmentCode"), power => power.Department),
        Column<PowerAnswer>.Date("列入清单日期", power => power.Since),
        Column<PowerAnswer>.Flag("是否暂停", power => power.Suspended),
        .. names.Elements.Select(
            element => new Column<PowerAnswer>(
                names.Heading(element.Key) is var heading && heading == element.Key ? element.Zh : heading,
                power => power.Elements[element.Key])),
    ];
}
