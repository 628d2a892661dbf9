using PowerCatalog.Domain.Reference;
using PowerCatalog.Exchange.Workbooks;

namespace PowerCatalog.Seeds.Writing;

/// <summary>Columns and headings of the workbooks, as <c>catalog/headings.json</c> has them.</summary>
public sealed class Layout
{
    private static readonly string[] Elements =
    [
        "legalBasis", "statutoryLimit", "promisedLimit", "steps", "visits", "materials", "conditions", "crossProvince", "commitmentProofs",
        "townshipService", "penaltyDetail", "duties", "office", "level", "serviceObject",
    ];

    // The demonstration delegates to whole townships alone, and its workbooks stay as they are.
    private static readonly HashSet<string> Unused = ["receivers", "scope"];

    private static readonly HashSet<string> Long =
        ["legalBasis", "materials", "conditions", "penaltyDetail", "duties", "from", "to", "townships"];
    private readonly Headings _headings;

    public Layout(string root)
    {
        var catalog = Path.Combine(root, "catalog");
        _headings = Headings.Parse(File.ReadAllText(Path.Combine(catalog, "headings.json")));
        ElementNames = ElementsJson.Parse(File.ReadAllText(Path.Combine(catalog, "elements.json")))
            .All.ToDictionary(element => element.Key, element => element.Zh);
    }

    /// <summary>The elements' Chinese names by key.</summary>
    public IReadOnlyDictionary<string, string> ElementNames { get; }

    /// <summary>The fields of a sheet in the order of its columns.</summary>
    public IReadOnlyList<string> FieldsOf(string sheet) =>
        [
            .. _headings.Sheets.First(layout => layout.Key == sheet).Fields!.Where(field => !Unused.Contains(field))
                .SelectMany(field => field == "*elements" ? Elements : [field]),
        ];

    /// <summary>The sheets of a book, ready to write.</summary>
    public IReadOnlyList<SheetContent> Sheets(Book book) => [Decision(book), .. book.Sheets.Select(Sheet)];

    private SheetContent Decision(Book book) =>
        new(NameOf("decision"), [],
            book.Header.Select(
                pair => (IReadOnlyList<string?>)[_headings.Header.First(field => field.Field == pair.Key).Headings[0], pair.Value]))
        {
            HeadingsInFirstColumn = true,
            Columns = [new SheetColumn(), new SheetColumn(Width: 80)],
        };

    private SheetContent Sheet(Sheet sheet)
    {
        var fields = FieldsOf(sheet.Key);
        return new SheetContent(
            NameOf(sheet.Key), [.. fields.Select(_headings.Preferred)],
            sheet.Rows.Select(row => (IReadOnlyList<string?>)[.. fields.Select(row.Cell)]))
        {
            Columns =
                [.. fields.Select(
                    field => new SheetColumn(Width: Long.Contains(field) || field == "name" ? 40 : 16, Wrap: Long.Contains(field)))],
        };
    }

    private string NameOf(string sheet) => _headings.Sheets.First(layout => layout.Key == sheet).Sheet;
}
