using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace PowerCatalog.Papers.Documents;

/// <summary>Page numbers between dashes, one character from the outer edge: right on odd pages, left on even ones (7.5).</summary>
internal static class PageNumbers
{
    /// <summary>Adds both footers and gives their relations, of odd pages and of even ones.</summary>
    public static (string Odd, string Even) AddTo(MainDocumentPart main)
    {
        var settings = main.AddNewPart<DocumentSettingsPart>();
        settings.Settings = new Settings(new EvenAndOddHeaders());
        return (Add(main, JustificationValues.Right), Add(main, JustificationValues.Left));
    }

    private static string Add(MainDocumentPart main, JustificationValues side)
    {
        var part = main.AddNewPart<FooterPart>();
        var indent = side == JustificationValues.Right ? new Indentation { Right = "280" } : new Indentation { Left = "280" };
        part.Footer = new Footer(
            new Paragraph(
                new ParagraphProperties(
                    new ParagraphStyleId { Val = OfficialStyle.PageNumber }, indent, new Justification { Val = side }),
                Text("— "), new SimpleField(Text("1")) { Instruction = "PAGE" }, Text(" —")));
        return main.GetIdOfPart(part);
    }

    private static Run Text(string text) => new(new Text(text) { Space = SpaceProcessingModeValues.Preserve });
}
