using Microsoft.Extensions.DependencyInjection;
using PowerCatalog.Domain.Time;
using PowerCatalog.Listings.Audit;
using PowerCatalog.Listings.Columns;
using PowerCatalog.Listings.Words;
using PowerCatalog.ReadModels.Auditing;
using PowerCatalog.ReadModels.Comparing;
using PowerCatalog.ReadModels.Lenses;
using PowerCatalog.ReadModels.PowerList;
using PowerCatalog.ReadModels.PowerSearch;
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

    public static async ValueTask<PageContent<CompareModel>> PageAsync(PageRequest question)
    {
        using var from = Open(question, CompareEndpoints.FromOn, CompareEndpoints.FromKnown);
        using var to = Open(question, CompareEndpoints.ToOn, CompareEndpoints.ToKnown);
        var span = question.View.Clocks();
        var departments = to.Departments();
        var department = Department(question, departments);
        var found = States.Any(question.Query.Has)
            ? Found(question, await Comparisons.OfAsync(question.Question, from, to, department), to)
            : null;
        var title = question.T["比较两个状态", "Compare two states"];
        var model = new CompareModel(from.Lens, to.Lens, span.Adjustments, departments, department, Starts(question, span), found);
        return new PageContent<CompareModel>(title, question.AuditWay(title), model) { HasLens = false };
    }

    /// <summary>The differences of all powers that the page lists, as a table.</summary>
    public static TableContent Table(PageRequest question)
    {
        using var from = Open(question, CompareEndpoints.FromOn, CompareEndpoints.FromKnown);
        using var to = Open(question, CompareEndpoints.ToOn, CompareEndpoints.ToKnown);
        var filter = new PowerFilter(Department: Department(question, to.Departments()));
        var comparison = to.CompareWith(from, filter, question.Http.RequestAborted);
        var listed = Items(question, comparison, to).Select(item => item.Code).ToHashSet();
        var rows = ComparedListing.Rows(comparison, question.Words, new ValueWords(to, question.Words));
        return ComparedListing.States(question.Words).With(rows.Where(row => listed.Contains(row.Code)).ToList());
    }

    private static CatalogView Open(PageRequest question, QueryParameter on, QueryParameter known)
    {
        try
        {
            return CompareEndpoints.Open(question.Question, question.Query.Date(on), question.Query.Known(known));
        }
        catch (LensException exception)
        {
            // The problem's own page would offer to mend the lens, and the fault lies in a word of this page.
            throw QueryValues.Refused(
                $"参数 {known.Name} 的值“{question.Query.Text(known)}”不是清单已有的版本、时点或文号。", $"'{known.Name}': {exception.Message}");
        }
    }

    private static string? Department(PageRequest question, IReadOnlyList<DepartmentAnswer> departments) =>
        question.Query.Text(QueryParameters.Department) is { } named
        ? departments.FirstOrDefault(department => department.Code == named || department.Name == named)?.Code ?? named
        : null;

    private static CompareFound Found(PageRequest question, Comparison comparison, CatalogView to)
    {
        var items = Items(question, comparison, to);
        var number = (int)(question.Query.Number(QueryParameters.Page) ?? 1);
        return new CompareFound(
            comparison, question.Query.Text(AuditPages.Kind), [.. items.Skip((number - 1) * Size).Take(Size)], number, Size, items.Count);
    }

    private static IReadOnlyList<ComparedItem> Items(PageRequest question, Comparison comparison, CatalogView to)
    {
        var items = ComparedItems.Of(comparison, new PlacesShown(question.Words, new ValueWords(to, question.Words), question.T));
        return question.Query.Text(AuditPages.Kind) is { } kind ? [.. items.Where(item => item.Is(kind))] : items;
    }

    private static List<CompareStart> Starts(PageRequest question, ClockSpan span)
    {
        var (t, adjustments) = (question.T, span.Adjustments);
        var today = question.Http.RequestServices.GetRequiredService<TimeProvider>().Today();
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
            new(text, question.Links.Today("/audit/compare", words.Select(word => (word.Word.Name, (string?)word.Value))));
    }
}
