using PowerCatalog.Domain.Adjustments;
using PowerCatalog.Exchange.Files;
using PowerCatalog.Exchange.Files.Xlsx;
using PowerCatalog.Exchange.Mapping;

namespace PowerCatalog.Exchange.Reading;

/// <summary>Reads a workbook into a draft, sheet by sheet.</summary>
internal static class WorkbookDraft
{
    public static void Read(FileContent content, DraftBuilder draft, CancellationToken cancellation)
    {
        using var book = WorkbookFile.Open(content, draft.Limits, cancellation);
        var kinds = new SheetKinds(draft, content.Name);
        foreach (var sheet in book.Sheets) draft.Problems.Enter(sheet.Name);
        var filled = book.Sheets
            .Where(sheet => !kinds.IsLeftOut(sheet) && !kinds.IsForPeople(sheet) && sheet.Rows().Any(row => row.HasContent)).ToList();
        foreach (var sheet in filled.Where(sheet => sheet.Hidden)) draft.Problems.Add(FileProblems.HiddenSheet(sheet.Name));
        foreach (var sheet in filled.Where(kinds.IsParticulars)) draft.Particulars.Read(sheet);

        var tables = filled.Where(sheet => !kinds.IsParticulars(sheet)).ToList();
        var read = tables.Select(table => (Table: table, Sheet: kinds.Of(table, alone: tables.Count == 1)))
            .Where(pair => pair.Sheet is not null).ToList();
        foreach (var (table, sheet) in read.OrderBy(pair => OrderOf(pair.Sheet!, draft)))
        {
            new LineReader(table, sheet!, draft).Read(table.Rows());
        }
    }

    // Departments and townships first, since the other lines name them.
    private static int OrderOf(LineSheet sheet, DraftBuilder draft) => sheet.Kind switch
    {
        LineKind.Department => -2,
        LineKind.Township => -1,
        _ => draft.Kinds.ToList().FindIndex(kind => kind.Kind == sheet.Kind),
    };
}
