using PowerCatalog.Domain.Adjustments;
using PowerCatalog.Domain.Elements;
using PowerCatalog.Domain.Reference;
using PowerCatalog.Exchange.Mapping;
using PowerCatalog.Exchange.Workbooks;

namespace PowerCatalog.Exchange.Templates;

/// <summary>Writes the draft of an adjustment as the template filled in, to be completed, corrected and sent.</summary>
public static class DraftWorkbook
{
    private const int ElementNamesColumn = 3;

    /// <summary>Writes the sheets that have lines, the sheet of the particulars, and notes; the stream is left open.</summary>
    /// <param name="output">The stream.</param>
    /// <param name="draft">The draft.</param>
    /// <param name="notes">Notes for people, a row each; the import passes over their sheet.</param>
    /// <param name="reference">The reference data.</param>
    public static void Write(Stream output, AdjustmentDraft draft, IEnumerable<string> notes, ReferenceData reference)
    {
        ArgumentNullException.ThrowIfNull(draft);
        // The element names are too long for one formula and stand beside the notes.
        var elements = reference.Elements.All.Select(element => element.Zh).ToList();
        var columns = new TemplateColumns(reference, Choices.InCells(NoteSheets.OfDraft, ElementNamesColumn, 2, elements.Count));
        var sheets = reference.Headings.LineSheets
            .Select(layout => (Layout: layout, Kind: LineSheet.Of(layout, reference).Kind))
            .Select(sheet => (sheet.Layout, Lines: draft.Lines.Where(line => line.Kind == sheet.Kind).ToList()))
            .Where(sheet => sheet.Lines.Count > 0).Select(sheet => Sheet(sheet.Layout, sheet.Lines, columns));
        WorkbookWriter.Write(output, [Particulars(draft, reference), .. sheets, Notes([.. notes], elements)]);
    }

    private static SheetContent Particulars(AdjustmentDraft draft, ReferenceData reference) => new(
        reference.Headings.ParticularsSheet.Sheet, [],
        reference.Headings.Header.Select(field => (IReadOnlyList<string?>)[field.Headings[0], draft.Header[field.Field]?.Text]))
    {
        HeadingsInFirstColumn = true,
        Columns = [new SheetColumn(Width: 16), new SheetColumn(Width: 60)],
    };

    private static SheetContent Sheet(SheetLayout layout, List<DraftLine> lines, TemplateColumns columns)
    {
        List<string> fields = [.. columns.FieldsOf(layout)];
        fields.AddRange(lines.SelectMany(line => line.Fields.All.Keys).Where(OwnElement.Is).Distinct().Order(StringComparer.Ordinal));
        if (lines.Any(line => line.Fields[Fields.Undecided] is not null)) fields.Insert(0, Fields.Undecided);
        return new SheetContent(
            layout.Sheet, [.. fields.Select(field => columns.Heading(layout, field))],
            lines.Select(line => (IReadOnlyList<string?>)[.. fields.Select(field => line.Fields[field]?.Text)]))
        {
            Columns = [.. fields.Select(field => columns.Of(layout, field))],
        };
    }

    private static SheetContent Notes(List<string> notes, List<string> elements) => new(
        NoteSheets.OfDraft, NoteSheets.HeadingsOfDraft,
        Enumerable.Range(0, Math.Max(notes.Count, elements.Count)).Select(row => (IReadOnlyList<string?>)
            [notes.ElementAtOrDefault(row), null, elements.ElementAtOrDefault(row)]))
    {
        Columns = [new SheetColumn(Width: 110, Wrap: true), new SheetColumn(Width: 4), new SheetColumn(Width: 20)],
    };
}
