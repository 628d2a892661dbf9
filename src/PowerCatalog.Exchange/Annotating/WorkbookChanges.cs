using System.Xml;
using System.Xml.Linq;
using PowerCatalog.Domain.Problems;
using PowerCatalog.Exchange.Files.Xlsx;
using PowerCatalog.Exchange.ProblemLists;
using PowerCatalog.Exchange.Workbooks;

namespace PowerCatalog.Exchange.Annotating;

/// <summary>Changes the small parts of a workbook in memory; the sheets themselves are left to <see cref="SheetRewriter"/>.</summary>
internal sealed class WorkbookChanges
{
    private const string Sheets = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
    private const string DrawingType = "application/vnd.openxmlformats-officedocument.vmlDrawing";

    private const string CommentsType = Sheets + "comments+xml";

    private readonly Package _package;
    private readonly PackageChanges _parts;
    private readonly XDocument _workbook;
    private readonly string? _stylesPart;
    private readonly Stylesheet _styles;
    private readonly Dictionary<string, SheetComments> _comments = [];

    public WorkbookChanges(Package package)
    {
        _package = package;
        _parts = new PackageChanges(package);
        _workbook = _parts.Load(package.Main);
        _stylesPart = _parts.PartOfType(package.Main, "styles");
        _styles = new Stylesheet(_stylesPart is null ? null : _parts.Load(_stylesPart));
    }

    /// <summary>The parts that were changed or added.</summary>
    public IReadOnlyDictionary<string, byte[]> Written => _parts.Written;

    /// <summary>The parts that are no longer there.</summary>
    public IReadOnlySet<string> Moved => _parts.Moved;

    private XNamespace Main => _workbook.Root!.Name.Namespace;

    /// <summary>Removes the notes of an earlier annotation from a sheet.</summary>
    /// <returns>The cells that had such a note.</returns>
    public IReadOnlyCollection<(int Row, int Column)> TakeOut(SheetEntry entry)
    {
        if (MoveNotes(entry.Part) is not { } part) return [];
        var document = _parts.Load(part);
        var (bare, shared) = CellComments.Remove(document);
        _comments[entry.Part] = new SheetComments(part, document, bare);
        return new HashSet<(int, int)>([.. bare, .. shared]);
    }

    // Some programs find notes and their drawing by the usual names alone, and fail where these are others.
    private string? MoveNotes(string sheet)
    {
        string? comments = null;
        foreach (var relation in _package.RelationsOf(sheet))
        {
            if (relation.IsOf("comments")) comments ??= _parts.Move(sheet, relation, CommentsType, NameOfComments);
            if (relation.IsOf("vmlDrawing")) _parts.Move(sheet, relation, DrawingType, NameOfDrawing);
        }

        return comments;
    }

    /// <summary>Adds the notes of a sheet, their drawing and the styles of its noted cells.</summary>
    /// <returns>The changes to the part of the sheet.</returns>
    public SheetChange Note(SheetNotes notes)
    {
        var sheet = notes.Sheet.Part;
        if (!_comments.TryGetValue(sheet, out var old))
            old = new SheetComments(
                Add(sheet, "comments", CommentsType, NameOfComments).Part,
                CellComments.Empty(notes.Survey.Main), []);
        var added = CellComments.Add(old.Document, notes.Cells);
        _parts.Save(old.Part, old.Document);
        var drawing = notes.Survey.Drawing is { } id ? _parts.Target(sheet, id) : null;
        var drawingId = notes.Survey.Drawing;
        if (drawing is null) drawingId = NewDrawing(sheet, notes, old.Document);
        else ChangeShapes(drawing, added, old.Bare);
        var noted = notes.Cells.Select(
            cell => new StyledCell(cell.Row, cell.Column, cell.Exists, _styles.Noted(cell.Style, cell.Severity)));
        var mended = notes.Mended.Select(cell => new StyledCell(cell.Row, cell.Column, true, _styles.Mended(cell.Style, cell.Like)));
        return new SheetChange(
            notes.Survey, [.. noted.Concat(mended).OrderBy(cell => cell.Row).ThenBy(cell => cell.Column)], drawingId!);
    }

    /// <summary>Writes the list of problems to the sheet of an earlier annotation, or to a new last sheet.</summary>
    public void List(SheetEntry? before, IReadOnlyList<Problem> problems, ProblemLanguage language)
    {
        var (name, part) = before is null ? AddSheet(ProblemSheet.Name(language)) : (before.Name, before.Part);
        var content = ProblemSheet.Of(name, problems, language);
        var sheet = new MemoryStream();
        using (var writer = new SheetXmlWriter(sheet, content, _styles.Of))
        {
            foreach (var row in content.Rows) writer.WriteRow(row);
        }

        _parts.Save(part, sheet.ToArray());
    }

    /// <summary>Writes the styles; called last, since the other changes add to them.</summary>
    public void Finish() => _parts.Save(
        _stylesPart ?? Add(_package.Main, "styles", Sheets + "styles+xml", number => $"/xl/styles{(number > 1 ? number : null)}.xml").Part,
        _styles.Document);

    // A sheet may name a drawing that is not there; the new one then takes its place.
    private string NewDrawing(string sheet, SheetNotes notes, XDocument comments)
    {
        var (id, part) = Add(sheet, "vmlDrawing", DrawingType, NameOfDrawing, notes.Survey.Drawing);
        var lengths = notes.Cells.ToDictionary(cell => (cell.Row, cell.Column), cell => cell.Text.Length);
        var cells = CellComments.Cells(comments).Select(cell => (cell.Row, cell.Column, lengths.GetValueOrDefault(cell))).ToList();
        _parts.SaveText(part, NoteShapes.Add(null, cells));
        return id;
    }

    // A cell that gets its note again keeps its box.
    private void ChangeShapes(string drawing, IReadOnlyList<CellNote> added, IReadOnlyList<(int Row, int Column)> bare)
    {
        var again = added.Select(note => (note.Row, note.Column)).ToHashSet();
        var gone = bare.Where(cell => !again.Contains(cell)).ToList();
        var boxed = bare.ToHashSet();
        var cells = added.Where(note => !boxed.Contains((note.Row, note.Column))).Select(note => (note.Row, note.Column, note.Text.Length))
            .ToList();
        if (cells.Count + gone.Count == 0) return;
        var text = NoteShapes.Remove(_parts.LoadText(drawing), gone);
        _parts.SaveText(drawing, cells.Count > 0 ? NoteShapes.Add(text, cells) : text);
    }

    private (string Name, string Part) AddSheet(string wanted)
    {
        var sheets = _workbook.Root!.Element(Main + "sheets") ?? throw new XmlException("The workbook lists no sheets.");
        var name = SheetNames.Free(wanted, sheets.Elements().Select(sheet => sheet.Attribute("name")?.Value ?? ""));
        var number = sheets.Elements().Select(sheet => (uint?)sheet.Attribute("sheetId") ?? 0).DefaultIfEmpty(0u).Max() + 1;
        var (id, part) = Add(_package.Main, "worksheet", Sheets + "worksheet+xml", free => $"/xl/worksheets/sheet{free}.xml");
        XNamespace relations = PartXml.RelationsOf(Main.NamespaceName);
        // Some programs know the attribute by this prefix alone, which need not be declared above.
        sheets.Add(new XElement(
            Main + "sheet", new XAttribute(XNamespace.Xmlns + "r", relations), new XAttribute("name", name),
            new XAttribute("sheetId", number), new XAttribute(relations + "id", id)));
        _parts.Save(_package.Main, _workbook);
        return (name, part);
    }

    private static string NameOfComments(int number) => $"/xl/comments{number}.xml";

    private static string NameOfDrawing(int number) => $"/xl/drawings/vmlDrawing{number}.vml";

    private (string Id, string Part) Add(string owner, string type, string contentType, Func<int, string> nameOf, string? id = null) =>
        _parts.Add(owner, $"{PartXml.RelationsOf(Main.NamespaceName)}/{type}", contentType, nameOf, id);

    // The notes of a sheet without ours, and the cells left without a note.
    private sealed record SheetComments(string Part, XDocument Document, IReadOnlyList<(int Row, int Column)> Bare);
}
