using System.Xml;
using System.Xml.Linq;
using DocumentFormat.OpenXml.Packaging;
using PowerCatalog.Domain.Problems;
using PowerCatalog.Exchange.Files.Xlsx;
using PowerCatalog.Exchange.ProblemLists;
using PowerCatalog.Exchange.Workbooks;

namespace PowerCatalog.Exchange.Annotating;

/// <summary>Changes the small parts of a workbook in memory; the sheets themselves are left to <see cref="SheetRewriter"/>.</summary>
internal sealed class WorkbookChanges : IDisposable
{
    private readonly SpreadsheetDocument _document;
    private readonly SmallParts _small;
    private readonly Stylesheet _styles;
    private readonly WorkbookPart _main;
    private readonly Dictionary<string, SheetComments> _comments = [];

    /// <summary>Opens the workbook, which is changed in place.</summary>
    public WorkbookChanges(MemoryStream package, SmallParts small)
    {
        _small = small;
        // Automatic saving would open every part and convert the strict format to the transitional one.
        _document = SpreadsheetDocument.Open(package, isEditable: true, new OpenSettings { AutoSave = false });
        _main = _document.WorkbookPart ?? throw new XmlException("The package has no workbook.");
        _styles = new Stylesheet(_main.WorkbookStylesPart is { } part ? Load(part) : null);
    }

    /// <summary>Removes the notes of an earlier annotation from a sheet.</summary>
    /// <returns>The cells that had such a note.</returns>
    public IReadOnlyCollection<(int Row, int Column)> TakeOut(SheetEntry entry)
    {
        if (Sheet(entry).WorksheetCommentsPart is not { } part) return [];
        var document = Load(part);
        var (bare, shared) = CellComments.Remove(document);
        _comments[entry.Part] = new SheetComments(part, document, bare);
        return new HashSet<(int, int)>([.. bare, .. shared]);
    }

    /// <summary>Adds the notes of a sheet, their drawing and the styles of its noted cells.</summary>
    /// <returns>The changes to the part of the sheet.</returns>
    public SheetChange Note(SheetNotes notes)
    {
        var sheet = Sheet(notes.Sheet);
        if (!_comments.TryGetValue(notes.Sheet.Part, out var old))
            old = new SheetComments(
                sheet.AddNewPart<WorksheetCommentsPart>(FreeId(sheet, "comments")), CellComments.Empty(notes.Survey.Main), []);
        var added = CellComments.Add(old.Document, notes.Cells);
        PartXml.Save(old.Part, old.Document);
        var drawing = notes.Survey.Drawing ?? NewDrawing(sheet, notes, old.Document);
        if (notes.Survey.Drawing is not null) ChangeShapes(sheet.GetPartById(drawing), added, old.Bare);
        var noted = notes.Cells.Select(
            cell => new StyledCell(cell.Row, cell.Column, cell.Exists, _styles.Noted(cell.Style, cell.Severity)));
        var mended = notes.Mended.Select(cell => new StyledCell(cell.Row, cell.Column, true, _styles.Mended(cell.Style, cell.Like)));
        return new SheetChange(notes.Survey, [.. noted.Concat(mended).OrderBy(cell => cell.Row).ThenBy(cell => cell.Column)], drawing);
    }

    /// <summary>Writes the list of problems to the sheet of an earlier annotation, or to a new last sheet.</summary>
    public void List(SheetEntry? before, IReadOnlyList<Problem> problems, ProblemLanguage language)
    {
        var sheet = before is null ? null : Sheet(before);
        var name = before?.Name ?? AddSheet(ProblemSheet.Name(language), out sheet);
        var content = ProblemSheet.Of(name, problems, language);
        using var writer = new SheetXmlWriter(sheet!.GetStream(FileMode.Create, FileAccess.Write), content, _styles.Of);
        foreach (var row in content.Rows) writer.WriteRow(row);
    }

    /// <summary>Writes the styles; called last, since the other changes add to them.</summary>
    public void Finish() =>
        PartXml.Save(_main.WorkbookStylesPart ?? _main.AddNewPart<WorkbookStylesPart>(FreeId(_main, "styles")), _styles.Document);

    public void Dispose() => _document.Dispose();

    private static string FreeId(OpenXmlPart part, string purpose)
    {
        var taken = part.Parts.Select(pair => pair.RelationshipId)
            .Concat(part.ExternalRelationships.Select(relation => relation.Id))
            .Concat(part.HyperlinkRelationships.Select(relation => relation.Id))
            .Concat(part.DataPartReferenceRelationships.Select(relation => relation.Id));
        return SheetNames.Free($"powerCatalog-{purpose}", taken);
    }

    private static string NewDrawing(WorksheetPart sheet, SheetNotes notes, XDocument comments)
    {
        var id = FreeId(sheet, "notes");
        var lengths = notes.Cells.ToDictionary(cell => (cell.Row, cell.Column), cell => cell.Text.Length);
        var cells = CellComments.Cells(comments).Select(cell => (cell.Row, cell.Column, lengths.GetValueOrDefault(cell))).ToList();
        PartXml.SaveText(sheet.AddNewPart<VmlDrawingPart>(id), NoteShapes.Add(null, cells));
        return id;
    }

    // A cell that gets its note again keeps its box.
    private void ChangeShapes(OpenXmlPart drawing, IReadOnlyList<CellNote> added, IReadOnlyList<(int Row, int Column)> bare)
    {
        var again = added.Select(note => (note.Row, note.Column)).ToHashSet();
        var gone = bare.Where(cell => !again.Contains(cell)).ToList();
        var boxed = bare.ToHashSet();
        var cells = added.Where(note => !boxed.Contains((note.Row, note.Column))).Select(note => (note.Row, note.Column, note.Text.Length))
            .ToList();
        if (cells.Count + gone.Count == 0) return;
        _small.Check(drawing);
        var text = NoteShapes.Remove(PartXml.LoadText(drawing), gone);
        PartXml.SaveText(drawing, cells.Count > 0 ? NoteShapes.Add(text, cells) : text);
    }

    private WorksheetPart Sheet(SheetEntry entry) => _main.WorksheetParts.First(part => part.Uri.ToString() == entry.Part);

    private string AddSheet(string wanted, out WorksheetPart part)
    {
        var workbook = Load(_main);
        var main = workbook.Root!.Name.Namespace;
        var sheets = workbook.Root.Element(main + "sheets") ?? throw new XmlException("The workbook lists no sheets.");
        var name = SheetNames.Free(wanted, sheets.Elements().Select(sheet => sheet.Attribute("name")?.Value ?? ""));
        var number = sheets.Elements().Select(sheet => (uint?)sheet.Attribute("sheetId") ?? 0).DefaultIfEmpty(0u).Max() + 1;
        var id = FreeId(_main, "problems");
        part = _main.AddNewPart<WorksheetPart>(id);
        XNamespace relations = PartXml.RelationsOf(main.NamespaceName);
        sheets.Add(new XElement(
            main + "sheet", new XAttribute("name", name), new XAttribute("sheetId", number), new XAttribute(relations + "id", id)));
        PartXml.Save(_main, workbook);
        return name;
    }

    private XDocument Load(OpenXmlPart part)
    {
        _small.Check(part);
        return PartXml.Load(part);
    }

    // The notes of a sheet without ours, and the cells left without a note.
    private sealed record SheetComments(WorksheetCommentsPart Part, XDocument Document, IReadOnlyList<(int Row, int Column)> Bare);
}
