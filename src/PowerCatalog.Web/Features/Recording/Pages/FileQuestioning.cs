using PowerCatalog.Application.Drafts;
using PowerCatalog.Application.Recording;
using PowerCatalog.Domain.Adjustments;
using PowerCatalog.Domain.Problems;
using PowerCatalog.Domain.Reference;
using PowerCatalog.Domain.Text;
using PowerCatalog.Exchange.Excerpts;
using PowerCatalog.Exchange.Reading;
using PowerCatalog.Listings.Words;
using PowerCatalog.Web.Layout.Routing;

namespace PowerCatalog.Web.Features.Recording.Pages;

/// <summary>Finds what the person can answer about a file, by its problems.</summary>
internal static class FileQuestioning
{
    public static AskedOfFile Of(PageRequest request, Draft draft, ProblemReport report)
    {
        var columns = report.InFile.Where(problem => problem.Code == "column.unmapped" && problem.Place?.Heading is not null)
            .Select(problem => new UnmappedColumn(KeyOf(request.Words, problem.Place!), problem.Place!.Sheet, problem.Place.Heading!))
            .DistinctBy(column => column.Key).ToList();
        var sheets = report.InFile.Where(problem => AsksForKind(problem, request.Words)).Select(problem => problem.Place!.Sheet)
            .Distinct().ToList();
        return new AskedOfFile(
            sheets, sheets.Count == 0 ? [] : SheetKinds(request, draft.Kind), columns,
            columns.Count == 0 ? [] : Columns(request, draft.Kind));
    }

    /// <summary>The same with the words of 变更要素 that name no element, as far as the rows are shown.</summary>
    public static AskedOfFile Of(PageRequest request, Draft draft, ProblemReport report, IReadOnlyList<RowExcerpt> rows)
    {
        var words = rows.SelectMany(row => row.Cells.Where(cell => cell.Problems.Any(problem => problem.Code == "element.unknown"))
                .Select(cell => new UnmappedColumn(CleanText.OneLine(cell.Text), row.Sheet, cell.Text)))
            .Where(word => word.Key.Length > 0).DistinctBy(word => word.Key).ToList();
        return Of(request, draft, report) with { Elements = words, ElementNames = words.Count == 0 ? [] : ElementNames(request) };
    }

    private static IReadOnlyList<(string Field, string Name)> ElementNames(PageRequest request) =>
    [
        (ReadOptions.Kept, request.T["保留为本地要素", "Keep as an own element"]),
        .. request.Words.Data.Elements.All.Select(element => (element.Key, request.T[element.Zh, element.En])),
    ];

    // A table that may be of one kind as a whole: its name says none, and no column says one row by row.
    private static bool AsksForKind(Problem problem, CatalogWords words) => problem.Code == "sheet.unknown"
        || (problem.Code == "column.missing" && problem.Place?.Heading == words.Data.Headings.Preferred(Fields.Kind));

    private static string KeyOf(CatalogWords names, Place place) =>
        names.Data.Headings.Sheets.Any(layout => layout.Sheet == place.Sheet) ? $"{place.Sheet}!{place.Heading}" : place.Heading!;

    private static IReadOnlyList<(string Kind, string Name)> SheetKinds(PageRequest request, DraftKind kind)
    {
        var known = request.Words.Data.Headings.Sheets.Where(layout => layout.Key == "list" == (kind == DraftKind.List))
            .Select(layout => (layout.Key, request.T[layout.Sheet, $"{layout.Sheet} ({layout.Key})"]));
        return [(ReadOptions.LeftOut, request.T["不读这张工作表", "Leave this sheet out"]), .. known];
    }

    // A list has no before and after, no townships, no corrections.
    private static bool OfLists(string field) => field is Fields.Code or Fields.Name or Fields.Category or Fields.Department
        or Fields.DepartmentCode or Fields.Effective or Fields.ListVersion or "stage";

    private static IReadOnlyList<(string Field, string Name)> Columns(PageRequest request, DraftKind kind)
    {
        var data = request.Words.Data;
        var known = data.Headings.KnownFields
            .Where(field => !data.Headings.Ignored.Contains(field)
                && (kind == DraftKind.Adjustment || OfLists(field) || data.Elements[field] is not null))
            .Select(field => (field, request.T[data.Headings.Preferred(field), data.Elements[field]?.En ?? FieldLabels.English(field)]));
        return
        [
            (ReadOptions.LeftOut, request.T["不要这一列", "Leave this column out"]),
            (ReadOptions.Kept, request.T["保留为本地要素", "Keep as an own element"]), .. known,
        ];
    }
}
