using PowerCatalog.Domain.Elements;
using PowerCatalog.Domain.Text;
using PowerCatalog.Exchange.Workbooks;
using PowerCatalog.Listings.Columns;
using PowerCatalog.Listings.Words;

namespace PowerCatalog.Listings.OpenData;

/// <summary>
/// What the columns of the data sets are called for programs, and what they say. Elements tell it themselves
/// (<c>catalog/elements.json</c>); every other column has a line in <see cref="ColumnNotes"/>.
/// </summary>
/// <param name="words">The names of elements.</param>
/// <param name="own">The office's own elements.</param>
internal sealed class DataDictionary(CatalogWords words, IEnumerable<Element> own)
{
    // The name and the category stand in the head of a list under the headings of fields.
    private readonly Dictionary<string, Element> _elements =
        words.Elements.Concat(own).DistinctBy(element => words.Heading(element.Key)).ToDictionary(element => words.Heading(element.Key));

    public IReadOnlyList<DataColumn> Of<T>(DataSet set, Listing<T> listing) => [.. listing.Columns.Select(column => Of(set, column))];

    private DataColumn Of<T>(DataSet set, Column<T> column)
    {
        var type = (column.IsFlag, column.Kind) switch
        {
            (true, _) => DataType.Flag,
            (_, ColumnKind.Number) => DataType.Number,
            (_, ColumnKind.Date) => DataType.Date,
            _ => DataType.Text,
        };
        if (!_elements.TryGetValue(column.Heading.Zh, out var element))
        {
            var (name, note) = ColumnNotes.Of(set.Name, column.Heading.En);
            return new DataColumn(name, column.Heading, type, note);
        }

        return new DataColumn(NameOf(element), new Bilingual(column.Heading.Zh, element.En), type, NoteOf(element));
    }

    // CSVW takes letters, digits, _ and what is percent-encoded.
    private static string NameOf(Element element) =>
        OwnElement.Is(element.Key) ? "own." + Uri.EscapeDataString(element.Zh) : element.Key;

    private static Bilingual NoteOf(Element element)
    {
        var kind = Kind(element.Type);
        return element.NoteZh.Length == 0 ? kind : new Bilingual($"{kind.Zh}；{element.NoteZh}", $"{kind.En}. {element.NoteEn}");
    }

    private static Bilingual Kind(ElementType type) => type switch
    {
        ElementType.Text => new("文字，可以有几行", "Text, of several lines where needed"),
        ElementType.List => new("几项，每行一项", "Items, one a line"),
        ElementType.LegalBases => new("依据，每行一项", "Legal bases, one a line"),
        ElementType.Limit => new("时限，按清单原文", "A limit, as the list writes it"),
        ElementType.Count => new("整数，按清单原文", "A whole number, as the list writes it"),
        ElementType.Flag => new("是或否，按清单原文", "Yes (是) or no (否), as the list writes it"),
        ElementType.BaseCode or ElementType.SocialCreditCode => new("编码", "A code"),
        _ => new("文字", "Text"),
    };
}
