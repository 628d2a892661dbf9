using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using PowerCatalog.Papers.Documents;

namespace PowerCatalog.Papers.Templates;

/// <summary>The template that is used where an office has none of its own: the general form of GB/T 9704-2012.</summary>
public static class DefaultTemplate
{
    /// <summary>Writes it (.docx); the stream is left open.</summary>
    public static void Write(Stream output)
    {
        using var document = WordprocessingDocument.Create(output, WordprocessingDocumentType.Document);
        var main = document.AddMainDocumentPart();
        main.AddNewPart<StyleDefinitionsPart>().Styles = StyleSheet.Make();
        var (odd, even) = PageNumbers.AddTo(main);
        main.Document = new Document(
            new Body(
                Line(OfficialStyle.Issuer, Placeholder.Issuer),
                Line(OfficialStyle.Number, Placeholder.Number),
                Line(OfficialStyle.Title, Placeholder.Title),
                Line(OfficialStyle.Addressee, Placeholder.Addressee),
                Line(OfficialStyle.Body, Placeholder.Body),
                Paragraphs.Of(OfficialStyle.Body, ""),
                Line(OfficialStyle.AnnexNote, Placeholder.AnnexNote),
                Paragraphs.Of(OfficialStyle.Body, ""),
                Line(OfficialStyle.Signature, Placeholder.Signature),
                Line(OfficialStyle.Signature, Placeholder.Day),
                Line(OfficialStyle.AnnexMark, Placeholder.Annexes),
                PageLayout.Portrait(odd, even)));
    }

    private static Paragraph Line(string style, string placeholder) => Paragraphs.Of(style, Placeholder.Written(placeholder));
}
