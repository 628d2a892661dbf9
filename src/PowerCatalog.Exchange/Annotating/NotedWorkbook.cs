using System.Xml;
using PowerCatalog.Domain.Problems;
using PowerCatalog.Exchange.Files;
using PowerCatalog.Exchange.Files.Xlsx;
using PowerCatalog.Exchange.ProblemLists;

namespace PowerCatalog.Exchange.Annotating;

/// <summary>
/// Writes a workbook with notes. First the small parts (styles, notes, their drawings, the list of sheets) are changed in memory; then the
/// archive is copied entry by entry, and annotated sheets are rewritten as they are read. Memory depends only on the file's size and the
/// number of problems.
/// </summary>
internal static class NotedWorkbook
{
    public static void Write(
        FileContent content, IReadOnlyList<Problem> problems, ProblemLanguage language, ReadLimits limits, Stream output,
        CancellationToken cancellation)
    {
        using var book = WorkbookFile.Open(content, limits, cancellation);
        RefuseDamaged(book);
        var listed = book.Sheets.FirstOrDefault(ProblemSheet.Is)?.Entry;
        var bySheet = problems.ToLookup(problem => problem.Place?.Sheet);
        var (parts, changes) = Marked(() =>
        {
            var edited = new WorkbookChanges(book.Package);
            var changed = book.Sheets.DistinctBy(sheet => sheet.Name)
                .Where(sheet => sheet.Entry != listed)
                .Select(sheet => (sheet.Entry, Problems: bySheet[sheet.Name], Before: edited.TakeOut(sheet.Entry)))
                .Where(sheet => sheet.Problems.Any() || sheet.Before.Count > 0)
                .Select(sheet => SheetNotes.Of(book, sheet.Entry, sheet.Problems, sheet.Before, language))
                .ToDictionary(sheet => sheet.Sheet.Part, edited.Note);
            edited.List(listed, problems, language);
            edited.Finish();
            return (edited, changed);
        });
        var sheets = book.Sheets.Select(sheet => sheet.Entry.Part).ToHashSet();
        Marked(() => ArchiveCopy.Write(book.Package, sheets, parts, changes, output, cancellation));
    }

    // A part that is missing must not come to be by the name of a new one.
    private static void RefuseDamaged(WorkbookFile book)
    {
        var needed = book.Sheets.Select(sheet => sheet.Entry.Part).Append(book.Package.PartOfType(book.Package.Main, "styles"));
        if (needed.FirstOrDefault(part => part is not null && !book.Package.Has(part)) is { } missing)
            throw new FileRefusedException(FileProblems.Damaged(missing));
    }

    // Markup that no program writes, and values that are no numbers, are no damage of what was read. Anything else is a defect of ours.
    private static T Marked<T>(Func<T> mark)
    {
        try
        {
            return mark();
        }
        catch (Exception e) when (e is XmlException or InvalidDataException or FormatException or OverflowException)
        {
            throw new FileRefusedException(FileProblems.NotMarked(null));
        }
    }
}
