using Microsoft.Extensions.DependencyInjection;
using PowerCatalog.Domain.Time;
using PowerCatalog.Listings.Audit;
using PowerCatalog.Listings.Columns;
using PowerCatalog.Listings.Words;
using PowerCatalog.ReadModels.Auditing;
using PowerCatalog.ReadModels.Comparing;
using PowerCatalog.ReadModels.Lenses;
using PowerCatalog.ReadModels.PowerList;
using PowerCatalog.Web.Http.Requests;
using PowerCatalog.Web.Layout.Routing;
using PowerCatalog.Web.Presentation;

namespace PowerCatalog.Web.Features.Audit;

/// <summary>Compares two states of the list, as the API's <c>compare</c> does, and shows the differences by power.</summary>
internal static class TwoStates
{
    // A page of powers whose every place changed stays well under what a telephone can take.
    private const int Size = 25;

    private static readonly QueryParameter[] States =
    [
        CompareEndpoints.FromOn, CompareEndpoints.FromKnown, CompareEndpoints.ToOn, CompareEndpoints.ToKnown,
    ];

    public static async ValueTask<PageContent<CompareModel>> PageAsync(PageRequest request)
    {
        using var from = Open(request, CompareEndpoints.FromOn, CompareEndpoints.FromKnown);
        using var to = Open(request, CompareEndpoints.ToOn, CompareEndpoints.ToKnown);
        var span = request.View.Clocks();
        var departments = to.Departments();
        var department = Department(request, departments);
        var found = States.Any(request.Query.Has)
            ? Found(request, await Comparisons.OfAsync(request.Request, from, to, department), to)
            : null;
        var title = request.T["比较两个状态", "Compare two states"];
        var model = new CompareModel(from.Lens, to.Lens, span.Adjustments, departments, department, Starts(request, span), found);
        return new PageContent<CompareModel>(title, request.AuditWay(title), model) { HasLens = false };
    }

    /// <summary>The differences of all powers that the page lists, as a table.</summary>
    public static async ValueTask<TableContent> TableAsync(PageRequest request)
    {
        using var from = Open(request, CompareEndpoints.FromOn, CompareEndpoints.FromKnown);
        using var to = Open(request, CompareEndpoints.ToOn, CompareEndpoints.ToKnown);
        var comparison = await Comparisons.OfAsync(request.Request, from, to, Department(request, to.Departments()));
        var listed = Items(request, comparison, to).Select(item => item.Code).ToHashSet();
        var rows = ComparedListing.Rows(comparison, request.Words, new ValueWords(to, request.Words));
        return ComparedListing.States(request.Words).With(rows.Where(row => listed.Contains(row.Code)).ToList());
    }

    /// <summary>One of the two states; what is not said of it is as the request's own lens.</summary>
    public static CatalogView Open(PageRequest request, QueryParameter on, QueryParameter known)
    {
        try
        {
            return CompareEndpoints.Open(request.Request, request.Query.Date(on), request.Query.Known(known));
        }
        catch (LensException exception)
        {
            // The problem's own page would offer to mend the lens, and the fault lies in a word of this page.
            throw QueryValues.Refused(
                $"参数 {known.Name}：{exception.Zh}", $"'{known.Name}': {exception.Message}",
                known.Called is { } called ? new($"{called.Zh}：{exception.Zh}", $"{called.En}: {exception.Message}") : null);
        }
    }

    private static string? Department(PageRequest request, IReadOnlyList<DepartmentAnswer> departments) =>
        request.Query.Text(QueryParameters.Department) is { } named
        ? departments.FirstOrDefault(department => department.Code == named || department.Name == named)?.Code ?? named
        : null;

    private static CompareFound Found(PageRequest request, Comparison comparison, CatalogView to)
    {
        var items = Items(request, comparison, to);
        var number = (int)(request.Query.Number(QueryParameters.Page) ?? 1);
        return new CompareFound(
            comparison, request.Query.Text(AuditPages.Kind), [.. items.Skip((number - 1) * Size).Take(Size)], number, Size, items.Count);
    }

    private static IReadOnlyList<ComparedItem> Items(PageRequest request, Comparison comparison, CatalogView to)
    {
        var items = ComparedItems.Of(comparison, new PlacesShown(request.Words, new ValueWords(to, request.Words), request.T));
        return request.Query.Text(AuditPages.Kind) is { } kind ? [.. items.Where(item => item.Is(kind))] : items;
    }

    private static List<CompareStart> Starts(PageRequest request, ClockSpan span)
    {
        var (t, adjustments) = (request.T, span.Adjustments);
        var today = request.Http.RequestServices.GetRequiredService<TimeProvider>().Today();
        var years = span.Days.Skip(1).Select(day => day.Day.Year).Where(year => year <= today.Year).Distinct().Reverse().Take(3);
        var starts = years.Select(
            year => Start(
                t[$"{year} 年做了什么", $"What {year} did"], (CompareEndpoints.FromOn, $"{year - 1}-12-31"),
                (CompareEndpoints.ToOn, $"{year}-12-31"))).ToList();
        starts.Add(
            Start(
                t["首次清单与今天", "The opening list and today"], (CompareEndpoints.FromOn, CatalogTime.Show(span.Days[0].Day)),
                (CompareEndpoints.ToOn, CatalogTime.Show(today))));
        if (adjustments.Count > 1)
        {
            starts.Add(Start(
                t["今天的清单：最近一件决定记录之前与之后", "Today's list before and after the last adjustment was recorded"],
                (CompareEndpoints.FromKnown, $"{adjustments[^2].Revision}"), (CompareEndpoints.ToKnown, $"{adjustments[^1].Revision}")));
        }

        return starts;

        CompareStart Start(string text, params IEnumerable<(QueryParameter Word, string Value)> words) =>
            new(text, request.Links.Today("/audit/compare", words.Select(word => (word.Word.Name, (string?)word.Value))));
    }
}
