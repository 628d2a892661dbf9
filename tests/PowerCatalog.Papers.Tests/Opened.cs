using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;

namespace PowerCatalog.Papers.Tests;

/// <summary>Reads a document back, as a word processor would.</summary>
internal static class Opened
{
    /// <summary>The paragraphs of its text, without those in tables.</summary>
    public static IReadOnlyList<string> Lines(byte[] document) => Read(
        document, body => body.Elements<Paragraph>().Select(paragraph => paragraph.InnerText).ToList());

    /// <summary>Its tables, row by row, cell by cell.</summary>
    public static IReadOnlyList<IReadOnlyList<IReadOnlyList<string>>> Tables(byte[] document) => Read(
        document,
        body => body.Elements<Table>().Select(IReadOnlyList<IReadOnlyList<string>> (table) =>
        [
            .. table.Elements<TableRow>().Select(IReadOnlyList<string> (row) =>
                [.. row.Elements<TableCell>().Select(Shown)]),
        ]).ToList());

    /// <summary>The size of the characters of its first paragraph in points; that of its style where it has none.</summary>
    public static double FirstSize(byte[] document, double ofStyle) => Read(
        document, body => body.Elements<Paragraph>().First().Descendants<FontSize>().FirstOrDefault()?.Val?.Value is { } half
            ? int.Parse(half, System.Globalization.CultureInfo.InvariantCulture) / 2.0
            : ofStyle);

    /// <summary>The widths of the columns under a heading in its tables, in points.</summary>
    public static IReadOnlyList<double> WidthsOf(byte[] document, string heading) => Read(
        document, body => body.Elements<Table>().SelectMany(table => table.Elements<TableRow>().First().Elements<TableCell>())
            .Where(cell => Shown(cell) == heading)
            .Select(cell => int.Parse(
                cell.TableCellProperties!.TableCellWidth!.Width!.Value!, System.Globalization.CultureInfo.InvariantCulture) / 20.0)
            .ToList());

    /// <summary>What the schema of the format (ISO/IEC 29500) holds against it.</summary>
    public static IReadOnlyList<string> Faults(byte[] document)
    {
        using var opened = WordprocessingDocument.Open(new MemoryStream(document), isEditable: false);
        return
        [
            .. new OpenXmlValidator(DocumentFormat.OpenXml.FileFormatVersions.Office2019).Validate(opened)
                .Select(fault => $"{fault.Path?.XPath}: {fault.Description}"),
        ];
    }

    private static string Shown(TableCell cell) => string.Concat(
        cell.Descendants().Select(part => part switch { Text text => text.Text, Break => "\n", _ => "" }));

    private static T Read<T>(byte[] document, Func<Body, T> read)
    {
        using var opened = WordprocessingDocument.Open(new MemoryStream(document), isEditable: false);
        return read(opened.MainDocumentPart!.Document!.Body!);
    }
}
