using System.Xml;
using DocumentFormat.OpenXml.Packaging;
using PowerCatalog.Domain.Problems;
using PowerCatalog.Exchange.Workbooks;

namespace PowerCatalog.Exchange.Files.Xlsx;

/// <summary>
/// An open workbook. The Open XML SDK finds the parts (content types, relationships, strict or transitional); their XML is read forward,
/// because the SDK's own reader makes an object of each element.
/// </summary>
internal sealed class WorkbookFile : IDisposable
{
    private readonly SpreadsheetDocument _document;
    private readonly IReadOnlySet<string> _withoutMerged;
    private SharedStrings? _shared;
    private NumberFormats? _formats;

    private WorkbookFile(
        SpreadsheetDocument document, IReadOnlySet<string> withoutMerged, ReadLimits limits, CancellationToken cancellation)
    {
        _document = document;
        _withoutMerged = withoutMerged;
        Limits = limits;
        Cancellation = cancellation;
        Sheets = ReadSheets();
    }

    public ReadLimits Limits { get; }

    public CancellationToken Cancellation { get; }

    /// <summary>The sheets that hold cells, in the order of their tabs.</summary>
    public IReadOnlyList<SheetTable> Sheets { get; }

    public bool Since1904 { get; private set; }

    public SharedStrings Shared => _shared ??= Main.SharedStringTablePart is { } part
        ? SharedStrings.Read(part.GetStream(FileMode.Open, FileAccess.Read), part.Uri.ToString(), Limits, Cancellation)
        : SharedStrings.Read(null, "", Limits, Cancellation);

    public NumberFormats Formats => _formats ??= NumberFormats.Read(Main.WorkbookStylesPart?.GetStream(FileMode.Open, FileAccess.Read));

    private WorkbookPart Main => _document.WorkbookPart ?? throw new XmlException("The package has no workbook.");

    public static WorkbookFile Open(FileContent content, ReadLimits limits, CancellationToken cancellation) => DamageGuard.Run(null, () =>
    {
        var withoutMerged = ZipGuard.Check(content, limits, cancellation);
        return new WorkbookFile(SpreadsheetDocument.Open(content.Open(), isEditable: false), withoutMerged, limits, cancellation);
    });

    /// <summary>A sheet's XML from its start.</summary>
    public static Stream OpenPart(SheetEntry sheet) => sheet.Source.GetStream(FileMode.Open, FileAccess.Read);

    /// <summary>The merged ranges of a sheet.</summary>
    public IReadOnlyList<CellRange> MergedIn(SheetEntry sheet) =>
        _withoutMerged.Contains(sheet.Part) ? [] : MergedCells.Ranges(OpenPart(sheet), sheet.Part, Limits);

    public void Dispose() => _document.Dispose();

    private List<SheetTable> ReadSheets()
    {
        var sheets = new List<SheetTable>();
        using var reader = Markup.Open(Main.GetStream(FileMode.Open, FileAccess.Read));
        while (reader.Read())
        {
            if (reader.Starts("workbookPr")) Since1904 = reader.Flag("date1904");
            if (!reader.Starts("sheet")) continue;
            var name = Quote.Of(reader.GetAttribute("name") ?? "");
            var hidden = reader.GetAttribute("state") is "hidden" or "veryHidden";
            if (Main.GetPartById(RelationOf(reader)) is WorksheetPart part)
                sheets.Add(new SheetTable(this, new SheetEntry(name, hidden, part.Uri.ToString(), part)));
        }

        return sheets;
    }

    // The attribute's namespace differs between the strict and the transitional form; no other attribute of a sheet is named id.
    private static string RelationOf(XmlReader reader)
    {
        for (var more = reader.MoveToFirstAttribute(); more; more = reader.MoveToNextAttribute())
        {
            if (reader.LocalName != "id") continue;
            var id = reader.Value;
            reader.MoveToElement();
            return id;
        }

        throw new XmlException("A sheet names no part.");
    }
}
