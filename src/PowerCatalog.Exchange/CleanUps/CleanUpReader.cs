using PowerCatalog.Domain.Adjustments;
using PowerCatalog.Domain.Laws.Deciding;
using PowerCatalog.Domain.Reference;
using PowerCatalog.Exchange.Files;
using PowerCatalog.Exchange.Files.Text;
using PowerCatalog.Exchange.Files.Xlsx;
using PowerCatalog.Exchange.Mapping;
using PowerCatalog.Exchange.ProblemLists;
using PowerCatalog.Exchange.Reading;
using PowerCatalog.Exchange.Templates;

namespace PowerCatalog.Exchange.CleanUps;

/// <summary>
/// Reads the list of a clean-up of documents (文件清理): a workbook with one or more such sheets and perhaps the sheet 决定, or a text file with
/// # rows above its table. Cells stay text; the domain checks them. All problems are reported at once, with sheet, row and column.
/// </summary>
public static class CleanUpReader
{
    /// <summary>Reads a file; invalid input never throws.</summary>
    /// <param name="file">Its bytes, read from where the stream stands; it is left open.</param>
    /// <param name="name">Its name, as problems show it.</param>
    /// <param name="particulars">Particulars of the decision, by field; they take precedence over the file.</param>
    /// <param name="limits">Limits beyond which the file is refused.</param>
    /// <param name="reference">The known headings.</param>
    /// <param name="cancellation">Stops the reading.</param>
    /// <exception cref="OperationCanceledException">The reading was stopped.</exception>
    public static CleanUpRead Read(
        Stream file, string name, IReadOnlyDictionary<string, string> particulars, ReadLimits limits, ReferenceData reference,
        CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(limits);
        ArgumentNullException.ThrowIfNull(reference);
        var problems = new ProblemList(limits.Problems);
        var decision = new ParticularsReader(new Vocabulary(reference, new Dictionary<string, string>(), [], problems), problems, limits);
        var lines = new CleanUpLines(reference.Headings.CleanUp, limits, problems);
        SourceFile? source = null;
        try
        {
            var content = FileContent.Read(file, name, limits, cancellation);
            source = content.Source;
            if (FileFormats.Of(content) == FileFormat.Workbook) ReadWorkbook(content, lines, decision, limits, reference, cancellation);
            else ReadText(content, lines, decision, limits, cancellation);
            if (lines.All.Count == 0 && !problems.HasErrors) problems.Add(FileProblems.NoRows());
        }
        catch (FileRefusedException exception)
        {
            problems.Add(exception.Problem);
        }

        decision.Override(particulars);
        return new CleanUpRead(new LawDraft(decision.Values, lines.All, source), problems.InOrder(), problems.Count);
    }

    private static void ReadWorkbook(
        FileContent content, CleanUpLines lines, ParticularsReader decision, ReadLimits limits, ReferenceData reference,
        CancellationToken cancellation)
    {
        using var book = WorkbookFile.Open(content, limits, cancellation);
        foreach (var sheet in book.Sheets) lines.Problems.Enter(sheet.Name);
        foreach (var sheet in book.Sheets)
        {
            if (ProblemSheet.Is(sheet) || NoteSheets.Is(sheet) || !sheet.Rows().Any(row => row.HasContent)) continue;
            if (sheet.Hidden) lines.Problems.Add(FileProblems.HiddenSheet(sheet.Name));
            if (Headings.KeyOf(sheet.Name) == Headings.KeyOf(reference.Headings.ParticularsSheet.Sheet)) decision.Read(sheet);
            else lines.Read(sheet, sheet.Rows());
        }
    }

    private static void ReadText(
        FileContent content, CleanUpLines lines, ParticularsReader decision, ReadLimits limits, CancellationToken cancellation)
    {
        lines.Problems.Enter(content.Name);
        var table = TextTable.Open(content, lines.IsHeading, limits, lines.Problems, cancellation);
        lines.Read(table, Rows());

        IEnumerable<TableRow> Rows()
        {
            foreach (var (row, ofParticulars) in TextDraft.Rows(table))
            {
                if (ofParticulars) decision.ReadRow(table, row);
                else yield return row;
            }
        }
    }
}
