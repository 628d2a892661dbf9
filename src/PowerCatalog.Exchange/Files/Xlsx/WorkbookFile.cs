using System.Xml;
using PowerCatalog.Domain.Problems;
using PowerCatalog.Exchange.Workbooks;

namespace PowerCatalog.Exchange.Files.Xlsx;

/// <summary>
/// An open workbook: the package's document, its sheets, strings and styles. No other part is read, so none can stand in the way.
/// </summary>
internal sealed class WorkbookFile : IDisposable
{
    private SharedStrings? _shared;
    private NumberFormats? _formats;

    private WorkbookFile(Package package, ReadLimits limits, CancellationToken cancellation)
    {
        (Package, Limits, Cancellation) = (package, limits, cancellation);
        Sheets = ReadSheets();
    }

    public ReadLimits Limits { get; }

    public CancellationToken Cancellation { get; }

    public Package Package { get; }

    /// <summary>The sheets that hold cells, in the order of their tabs.</summary>
    public IReadOnlyList<SheetTable> Sheets { get; }

    public bool Since1904 { get; private set; }

    public SharedStrings Shared => _shared ??= Package.PartOfType(Package.Main, "sharedStrings") is { } part && Package.Has(part)
        ? SharedStrings.Read(Package.OpenPart(part), part, Limits, Cancellation)
        : SharedStrings.Read(null, "", Limits, Cancellation);

    public NumberFormats Formats => _formats ??= NumberFormats.Read(
        Package.PartOfType(Package.Main, "styles") is { } part ? Package.OpenPart(part) : null);

    public static WorkbookFile Open(FileContent content, ReadLimits limits, CancellationToken cancellation) => DamageGuard.Run(null, () =>
    {
        var package = Package.Open(content, limits, cancellation);
        try
        {
            return new WorkbookFile(package, limits, cancellation);
        }
        catch
        {
            package.Dispose();
            throw;
        }
    });

    /// <summary>A sheet's XML from its start.</summary>
    public Stream OpenPart(SheetEntry sheet) => Package.OpenPart(sheet.Part);

    /// <summary>The merged ranges of a sheet.</summary>
    public IReadOnlyList<CellRange> MergedIn(SheetEntry sheet) =>
        Package.MayMerge(sheet.Part) ? MergedCells.Ranges(OpenPart(sheet), sheet.Part, Limits) : [];

    public void Dispose() => Package.Dispose();

    private List<SheetTable> ReadSheets()
    {
        var sheets = new List<SheetTable>();
        var parts = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        // Each of its links is to a part or to another file, and no workbook has more of them than a package may have parts.
        if (Package.RelationsOf(Package.Main).Count > Limits.Entries) throw TooMany();
        var named = 0;
        using var reader = Markup.Open(Package.OpenPart(Package.Main));
        while (reader.Read())
        {
            if (reader.Starts("workbookPr")) Since1904 = reader.Flag("date1904");
            if (!reader.Starts("sheet")) continue;
            var name = Quote.Of(reader.GetAttribute("name") ?? "");
            var hidden = reader.GetAttribute("state") is "hidden" or "veryHidden";
            var id = RelationOf(reader);
            if (++named > Limits.Entries) throw TooMany();
            var relation = Package.RelationOf(Package.Main, id) ?? throw new XmlException($"The sheet {name} has no part.");
            // Others are charts and dialogs.
            if (!relation.IsOf("worksheet") || relation.Target is not { } part) continue;
            if (!parts.Add(part)) throw new XmlException($"The sheet {name} has the part of another.");
            sheets.Add(new SheetTable(this, new SheetEntry(name, hidden, part)));
        }

        return sheets;
    }

    private FileRefusedException TooMany() => new(
        FileProblems.TooLargeInside(Package.Main, $"工作表或链接多于{Limits.Entries}个", $"more than {Limits.Entries} sheets or links"));

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
