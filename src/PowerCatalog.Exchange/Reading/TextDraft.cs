using System.Buffers;
using PowerCatalog.Domain.Adjustments;
using PowerCatalog.Exchange.Files;
using PowerCatalog.Exchange.Files.Text;
using PowerCatalog.Exchange.Mapping;

namespace PowerCatalog.Exchange.Reading;

/// <summary>
/// Reads a text file into a draft: one table, above which # rows such as <c>#文号,吴政发〔2021〕5号</c> may give the adjustment's particulars.
/// </summary>
internal static class TextDraft
{
    private static readonly SearchValues<char> AfterHeading = SearchValues.Create(",，;\t:：");

    public static void Read(FileContent content, DraftBuilder draft, CancellationToken cancellation)
    {
        draft.Problems.Enter(content.Name);
        var table = TextTable.Open(content, draft.Vocabulary.HeadingsOn(content.Name), draft.Limits, draft.Problems, cancellation);
        var kinds = new SheetKinds(draft, content.Name);
        var sheet = draft.Kind == DraftKind.List
            ? kinds.List(table)
            : kinds.Said(table) ?? kinds.OfFile(table) ?? LineSheet.Mixed(content.Name, draft.Kinds);
        new LineReader(table, sheet, draft).Read(WithoutParticulars(table, draft));
    }

    /// <summary>The rows of the file, with the # rows at its top split into heading and value.</summary>
    public static IEnumerable<(TableRow Row, bool IsParticular)> Rows(TextTable table)
    {
        var top = true;
        foreach (var row in table.Rows())
        {
            var ofParticulars = top && ParticularsReader.IsParticular(row);
            top &= ofParticulars || !row.HasContent;
            yield return (ofParticulars ? Split(row) : row, ofParticulars);
        }
    }

    private static IEnumerable<TableRow> WithoutParticulars(TextTable table, DraftBuilder draft)
    {
        foreach (var (row, ofParticulars) in Rows(table))
        {
            if (ofParticulars) draft.Particulars.ReadRow(table, row);
            else yield return row;
        }
    }

    // A # row may use another separator than the table below it.
    private static TableRow Split(TableRow row)
    {
        if (row.Cells.Any(cell => cell.Column > 1 && cell.HasContent)) return row;
        var text = row.Cells[0].Text;
        var at = text.AsSpan().IndexOfAny(AfterHeading);
        return at < 0 ? row : row with { Cells = [new Cell(1, text[..at]), new Cell(2, text[(at + 1)..])] };
    }
}
