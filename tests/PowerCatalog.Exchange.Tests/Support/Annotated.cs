using System.Globalization;
using System.Text.RegularExpressions;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using PowerCatalog.Domain.Problems;
using PowerCatalog.Exchange.Annotating;
using PowerCatalog.Exchange.ProblemLists;
using PowerCatalog.Exchange.Reading;
using Cell = DocumentFormat.OpenXml.Spreadsheet.Cell;

namespace PowerCatalog.Exchange.Tests.Support;

/// <summary>An annotated workbook, opened to look into.</summary>
internal sealed class Annotated : IDisposable
{
    private const string Signature = "PowerCatalog: ";
    private readonly SpreadsheetDocument _document;

    private Annotated(string name, byte[] bytes)
    {
        (Name, Bytes) = (name, bytes);
        _document = SpreadsheetDocument.Open(new MemoryStream(bytes), isEditable: false);
    }

    public string Name { get; }

    public byte[] Bytes { get; }

    public IReadOnlyList<string> Sheets => [.. Main.Workbook.Descendants<Sheet>().Select(sheet => sheet.Name!.Value!)];

    /// <summary>What the schema of the file format has against it.</summary>
    public IReadOnlyList<string> Invalid => [.. new OpenXmlValidator().Validate(_document, TestContext.Current.CancellationToken)
        .Select(error => $"{error.Part?.Uri} {error.Path?.XPath}: {error.Description}")];

    private WorkbookPart Main => _document.WorkbookPart!;

    public static Annotated Of(
        byte[] file, IReadOnlyList<Problem> problems, string name = "表.xlsx", ProblemLanguage language = ProblemLanguage.Chinese,
        ReadOptions? options = null)
    {
        using var output = new MemoryStream();
        var given = AnnotatedWorkbook.Write(
            new MemoryStream(file), name, problems, language, output, options
                ?? Reading.List, Repository.Reference, TestContext.Current.CancellationToken);
        return new Annotated(given, output.ToArray());
    }

    /// <summary>An annotated workbook with the problems that reading it gives.</summary>
    public static Annotated AsRead(byte[] file, ReadOptions options, string name = "表.xlsx") =>
        Of(file, Reading.Read(file, options, name).Problems, name, options: options);

    /// <summary>The notes of a sheet as address and text, in the order of the part; ours without the signature.</summary>
    public IReadOnlyList<(string Cell, string Text)> Notes(string sheet) =>
        [
            .. SignedNotes(sheet)
                .Select(
                    note =>
                        (note.Cell, note.Text.StartsWith(Signature, StringComparison.Ordinal) ? note.Text[Signature.Length..] : note.Text)),
        ];

    /// <summary>The notes of a sheet as they are shown.</summary>
    public IReadOnlyList<(string Cell, string Text)> SignedNotes(string sheet) =>
        [
            .. Part(sheet).WorksheetCommentsPart?.Comments.CommentList!.Elements<Comment>()
                .Select(note => (note.Reference!.Value!, Plain(note.CommentText!.InnerText)))
                ?? [],
        ];

    public string Author(string sheet, string cell)
    {
        var comments = Part(sheet).WorksheetCommentsPart!.Comments;
        var note = comments.CommentList!.Elements<Comment>().Single(comment => comment.Reference!.Value == cell);
        return comments.Authors!.Elements<Author>().ElementAt((int)note.AuthorId!.Value).Text;
    }

    /// <summary>The drawing of the boxes of the notes, as text.</summary>
    public string Drawing(string sheet)
    {
        var part = Part(sheet);
        var id = part.Worksheet.Elements<LegacyDrawing>().Single().Id!.Value!;
        using var reader = new StreamReader(part.GetPartById(id).GetStream());
        return reader.ReadToEnd();
    }

    /// <summary>The colour of a cell's fill; null where it has none.</summary>
    public string? Fill(string sheet, string cell)
    {
        var fill = Styles.Fills!.Elements<Fill>().ElementAt((int)(Format(sheet, cell).FillId?.Value ?? 0));
        return fill.PatternFill?.ForegroundColor?.Rgb?.Value;
    }

    public CellFormat Format(string sheet, string cell) =>
        Styles.CellFormats!.Elements<CellFormat>().ElementAt((int)(Cell(sheet, cell).StyleIndex?.Value ?? 0));

    public Cell Cell(string sheet, string cell) =>
        Part(sheet).Worksheet.Descendants<Cell>().Single(found => found.CellReference?.Value == cell);

    public IReadOnlyList<string> Elements(string sheet) => [.. Part(sheet).Worksheet.ChildElements.Select(element => element.LocalName)];

    /// <summary>The texts of a sheet, row by row.</summary>
    public IReadOnlyList<string[]> Rows(string sheet) =>
        [.. Part(sheet).Worksheet.Descendants<Row>().Select(row => row.Elements<Cell>().Select(cell => Plain(cell.InnerText)).ToArray())];

    public WorksheetPart Part(string sheet) =>
        (WorksheetPart)Main.GetPartById(Main.Workbook.Descendants<Sheet>().Single(found => found.Name!.Value == sheet).Id!.Value!);

    public void Dispose() => _document.Dispose();

    // What a spreadsheet shows for the characters that XML cannot hold.
    private static string Plain(string text) => Regex.Replace(
        text, "_x([0-9A-Fa-f]{4})_", match =>
            ((char)int.Parse(match.Groups[1].Value, NumberStyles.HexNumber, CultureInfo.InvariantCulture)).ToString());

    private Stylesheet Styles => Main.WorkbookStylesPart!.Stylesheet;
}
