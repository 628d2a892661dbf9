using PowerCatalog.Domain.Adjustments;
using PowerCatalog.Domain.Reference;
using PowerCatalog.Exchange.Mapping;
using PowerCatalog.Exchange.Workbooks;

namespace PowerCatalog.Exchange.Templates;

/// <summary>Writes empty workbooks for people to fill in, which <see cref="Reading.DraftReader"/> reads.</summary>
public static class Template
{
    private const int ElementNamesColumn = 8;

    /// <summary>What stands above the notes of a template, and is no part of what was filled in.</summary>
    internal static readonly string[] Hints =
    [
        "带 * 的列必须填写；不需要的工作表留空即可。编码列已设为文本格式，日期写成 2021-05-01。表头不要改动，可以增加列，导入时说明其含义；清单没有的要素，列标题写成“本地要素：名称”。",
        "Columns with * must be filled; leave sheets that you do not need empty. Columns of codes are text; write dates as 2021-05-01. "
            + "Keep the headings; a column for an element that the list does not have is headed 本地要素：NAME.",
    ];

    /// <summary>Writes the template of an adjustment or of a whole list; the stream is left open.</summary>
    public static void Write(Stream output, DraftKind kind, ReferenceData reference)
    {
        // The element names are too long for one formula and stand on the sheet of notes, below its hints and headings.
        var elementNames = Choices.InCells(NoteSheets.OfTemplate, ElementNamesColumn, Hints.Length + 2, reference.Elements.All.Count);
        var columns = new TemplateColumns(reference, elementNames);
        var layouts = reference.Headings.LineSheets.Where(layout => LineSheet.Of(layout, reference).BelongsTo(kind))
            .ToList();
        WorkbookWriter.Write(
            output, [Particulars(reference), .. layouts.Select(layout => Sheet(layout, columns)), Notes(layouts, columns, reference)]);
    }

    private static SheetContent Particulars(ReferenceData reference) => new(
        reference.Headings.ParticularsSheet.Sheet, [],
        reference.Headings.Header.Select(field => (IReadOnlyList<string?>)[field.Headings[0]]))
    {
        HeadingsInFirstColumn = true,
        Columns = [new SheetColumn(Width: 16), new SheetColumn(Width: 60)],
    };

    private static SheetContent Sheet(SheetLayout layout, TemplateColumns columns)
    {
        var fields = columns.FieldsOf(layout);
        return new SheetContent(layout.Sheet, [.. fields.Select(field => columns.Heading(layout, field))], [])
        {
            Columns = [.. fields.Select(field => columns.Of(layout, field))],
        };
    }

    private static SheetContent Notes(List<SheetLayout> layouts, TemplateColumns columns, ReferenceData reference)
    {
        var notes = reference.Headings.Header
            .Select(field => Note(reference.Headings.ParticularsSheet.Sheet, field.Headings[0], false, field.Field, reference))
            .Concat(layouts.SelectMany(layout => columns.FieldsOf(layout).Select(field =>
                Note(
                    layout.Sheet, columns.Heading(layout, field).TrimEnd('*'), layout.MustFill(field), field,
                    reference))));
        var names = reference.Elements.All.Select(element => element.Zh);
        return new SheetContent(
            NoteSheets.OfTemplate, NoteSheets.HeadingsOfTemplate, Beside(notes, names))
        {
            TitleRows = Hints,
            Columns = [.. new double[] { 10, 18, 10, 44, 52, 30, 4, 20 }.Select(width => new SheetColumn(Width: width, Wrap: width > 40))],
        };
    }

    private static string?[] Note(string sheet, string heading, bool required, string field, ReferenceData reference)
    {
        var note = FieldNotes.Of(field, reference);
        return [sheet, heading, required ? "是 yes" : null, note.Zh, note.En, note.Example];
    }

    private static IEnumerable<IReadOnlyList<string?>> Beside(IEnumerable<string?[]> notes, IEnumerable<string> names)
    {
        var name = names.ToList();
        return notes.Select((note, i) => (IReadOnlyList<string?>)[.. note, null, i < name.Count ? name[i] : null]);
    }
}
