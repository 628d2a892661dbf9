using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace PowerCatalog.Papers.Documents;

/// <summary>Makes paragraphs of text; what XML cannot hold is left out, line breaks become breaks.</summary>
internal static class Paragraphs
{
    /// <summary>A paragraph in a style.</summary>
    public static Paragraph Of(string style, string text, params OpenXmlElement[] properties) => new(
        [new ParagraphProperties([new ParagraphStyleId { Val = style }, .. properties]), Run(text)]);

    /// <summary>A run of text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="look">The look to copy; null for that of the paragraph.</param>
    public static Run Run(string text, RunProperties? look = null)
    {
        var run = new Run();
        if (look is not null) run.Append(look.CloneNode(deep: true));
        foreach (var (line, index) in text.ReplaceLineEndings("\n").Split('\n').Select((line, index) => (line, index)))
        {
            if (index > 0) run.Append(new Break());
            run.Append(new Text(Writable(line)) { Space = SpaceProcessingModeValues.Preserve });
        }

        return run;
    }

    private static string Writable(string text) => text.All(System.Xml.XmlConvert.IsXmlChar)
        ? text
        : string.Concat(text.EnumerateRunes().Where(IsWritable).Select(rune => rune.ToString()));

    private static bool IsWritable(System.Text.Rune rune) =>
        rune.Value > 0xFFFF || System.Xml.XmlConvert.IsXmlChar((char)rune.Value);
}
