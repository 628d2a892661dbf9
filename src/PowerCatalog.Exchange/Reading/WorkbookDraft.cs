using PowerCatalog.Domain.Adjustments;
using PowerCatalog.Exchange.Files;
using PowerCatalog.Exchange.Files.Xlsx;
using PowerCatalog.Exchange.Mapping;
using PowerCatalog.Exchange.ProblemLists;

namespace PowerCatalog.Exchange.Reading;

/// <summary>Reads a workbook into a draft, sheet by sheet.</summary>
internal static class WorkbookDraft
{
    private static readonly HashSet<string> Notes = ["说明", "填写说明", "README"];

    public static void Read(FileContent content, DraftBuilder draft, CancellationToken cancellation)
    {
        using var book = WorkbookFile.Open(content, draft.Limits, cancellation);
        var particulars = HeadingKey.Of(draft.Vocabulary.Headings.ParticularsSheet.Sheet);
        foreach (var sheet in book.Sheets) draft.Problems.Enter(sheet.Name);
        var filled = book.Sheets.Where(sheet => !IsForPeople(sheet) && sheet.Rows().Any(row => row.HasContent)).ToList();
        foreach (var sheet in filled.Where(sheet => sheet.Hidden)) draft.Problems.Add(FileProblems.HiddenSheet(sheet.Name));
        foreach (var sheet in filled.Where(sheet => HeadingKey.Of(sheet.Name) == particulars)) draft.Particulars.Read(sheet);

        var tables = filled.Where(sheet => HeadingKey.Of(sheet.Name) != particulars).ToList();
        foreach (var (table, sheet) in Assign(tables, draft).OrderBy(pair => OrderOf(pair.Sheet, draft)))
        {
            new LineReader(table, sheet, draft).Read(table.Rows());
        }
    }

    // A corrected annotated workbook still has its list of problems.
    private static bool IsForPeople(SheetTable sheet) => Notes.Contains(HeadingKey.Of(sheet.Name)) || ProblemSheet.Is(sheet);

    private static IEnumerable<(SheetTable Table, LineSheet Sheet)> Assign(List<SheetTable> tables, DraftBuilder draft)
    {
        foreach (var table in tables)
        {
            var known = draft.Kinds.FirstOrDefault(kind => HeadingKey.Of(kind.Label) == HeadingKey.Of(table.Name))
                ?? (tables.Count == 1 ? OfTheOnlySheet(table, draft) : null);
            if (known is not null) yield return (table, known);
            else draft.Problems.Add(FileProblems.UnknownSheet(table.Name, KnownNames(draft)));
        }
    }

    // The only sheet of a workbook may have any name: for a list it is the list, and for an adjustment the column 调整方式 states what
    // each row is.
    private static LineSheet? OfTheOnlySheet(SheetTable table, DraftBuilder draft)
    {
        if (draft.Kind == DraftKind.List) return draft.Kinds.Single(kind => kind.Kind == LineKind.List);
        var first = table.Rows().Where(row => row.HasContent).Take(HeaderRow.Within);
        var header = HeaderRow.Find(first, draft.Vocabulary.HeadingsOn(table.Name));
        return header?.Cells.Any(cell => draft.Vocabulary.Meaning(table.Name, cell.Text) == Fields.Kind) == true
            ? LineSheet.Mixed(table.Name, draft.Kinds)
            : null;
    }

    // Departments and townships first, since the other lines name them.
    private static int OrderOf(LineSheet sheet, DraftBuilder draft) => sheet.Kind switch
    {
        LineKind.Department => -2,
        LineKind.Township => -1,
        _ => draft.Kinds.ToList().IndexOf(sheet),
    };

    private static IEnumerable<string> KnownNames(DraftBuilder draft) =>
        [draft.Vocabulary.Headings.ParticularsSheet.Sheet, .. draft.Kinds.Select(kind => kind.Label)];
}
