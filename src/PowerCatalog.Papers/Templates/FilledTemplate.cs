using System.Text.RegularExpressions;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using PowerCatalog.Papers.Documents;

namespace PowerCatalog.Papers.Templates;

/// <summary>Fills a template with what a document says.</summary>
public static partial class FilledTemplate
{
    /// <summary>The most bytes of a template.</summary>
    public const int MostBytes = 5_000_000;

    /// <summary>Makes the document.</summary>
    /// <param name="template">The template (.docx) with <see cref="Placeholder"/>s.</param>
    /// <param name="content">What it says.</param>
    /// <returns>The document's bytes.</returns>
    /// <exception cref="TemplateException">
    /// It is no such document, is too large, holds an unknown placeholder, or lacks one that is required.
    /// </exception>
    public static byte[] Make(ReadOnlySpan<byte> template, PaperContent content)
    {
        ArgumentNullException.ThrowIfNull(content);
        if (template.Length > MostBytes)
            throw new TemplateException($"模板超过 {MostBytes:#,0} 字节。", $"The template has more than {MostBytes:#,0} bytes.");
        using var held = new MemoryStream();
        held.Write(template);
        held.Position = 0;
        try
        {
            using var document = WordprocessingDocument.Open(held, isEditable: true);
            Fill(document, content);
        }
        catch (Exception exception) when (exception is OpenXmlPackageException or FileFormatException or InvalidDataException)
        {
            throw new TemplateException("模板不是可以打开的 .docx 文件。", "The template is no .docx file that can be opened.", exception);
        }

        return held.ToArray();
    }

    private static void Fill(WordprocessingDocument document, PaperContent content)
    {
        var main = document.MainDocumentPart;
        var body = main?.Document?.Body ?? throw new TemplateException("模板没有正文。", "The template has no text.");
        Check(body);
        // All places are found before the first is filled: what a document says is never read as a placeholder.
        var repeated = Find(body, Placeholder.Body).Select(paragraph => (paragraph, content.Body))
            .Concat(Find(body, Placeholder.AnnexNote).Select(paragraph => (paragraph, AnnexLines.Of(content.Annexes)))).ToList();
        var annexes = Find(body, Placeholder.Annexes);
        IEnumerable<Paragraph> paragraphs =
        [
            .. main!.HeaderParts.SelectMany(part => part.Header!.Descendants<Paragraph>()),
            .. main.FooterParts.SelectMany(part => part.Footer!.Descendants<Paragraph>()),
            .. body.Descendants<Paragraph>().Except(annexes).Except(repeated.Select(each => each.paragraph)),
        ];
        Words([.. paragraphs], content);
        foreach (var (paragraph, lines) in repeated) Repeat(paragraph, lines);
        foreach (var place in annexes) AnnexPages.Put(body, place, content.Annexes);
    }

    private static List<Paragraph> Find(Body body, string name) =>
        [.. body.Elements<Paragraph>().Where(paragraph => paragraph.InnerText.Trim() == Placeholder.Written(name))];

    private static void Check(Body body)
    {
        var found = body.Descendants<Paragraph>().SelectMany(paragraph => Braces().Matches(paragraph.InnerText))
            .Select(match => match.Groups[1].Value.Trim()).ToHashSet(StringComparer.Ordinal);
        if (found.Except(Placeholder.All).FirstOrDefault() is { } unknown)
            throw new TemplateException(
                $"模板中的“{Placeholder.Written(unknown)}”不是可用的占位符；可用：{string.Join('、', Placeholder.All)}。",
                $"The template's {Placeholder.Written(unknown)} is no placeholder; there are {string.Join(", ", Placeholder.All)}.");
        if (Placeholder.Required.Except(found).FirstOrDefault() is { } missing)
            throw new TemplateException(
                $"模板缺少“{Placeholder.Written(missing)}”。", $"The template lacks {Placeholder.Written(missing)}.");
    }

    // A word processor cuts a text into runs where it likes, so a placeholder is looked for in the text of its paragraph; its first run
    // gives the look of what stands there.
    private static void Words(List<Paragraph> paragraphs, PaperContent content)
    {
        foreach (var paragraph in paragraphs.Where(paragraph => Braces().IsMatch(paragraph.InnerText)))
        {
            var text = paragraph.InnerText;
            var filled = Braces().Replace(text, match => Word(match.Groups[1].Value.Trim(), content) ?? match.Value);
            if (filled == text) continue;
            if (filled.Length == 0) paragraph.Remove();
            else
            {
                Replace(paragraph, filled);
                IssuerLine.Fit(paragraph);
            }
        }
    }

    private static string? Word(string name, PaperContent content) => name switch
    {
        Placeholder.Issuer => content.Issuer,
        Placeholder.Number => content.Number ?? "",
        Placeholder.Title => content.Title,
        Placeholder.Addressee => content.Addressee is { } to ? to + "：" : "",
        Placeholder.Signature => content.Signature,
        Placeholder.Day => OfficialDates.Of(content.Day),
        _ => null,
    };

    private static void Repeat(Paragraph paragraph, IReadOnlyList<string> lines)
    {
        foreach (var line in lines)
        {
            var copy = (Paragraph)paragraph.CloneNode(deep: true);
            Replace(copy, line);
            paragraph.InsertBeforeSelf(copy);
        }

        paragraph.Remove();
    }

    private static void Replace(Paragraph paragraph, string text)
    {
        var look = paragraph.Descendants<Run>().FirstOrDefault()?.RunProperties;
        var run = Paragraphs.Run(text, look);
        foreach (var child in paragraph.ChildElements.Where(child => child is not ParagraphProperties).ToList()) child.Remove();
        paragraph.Append(run);
    }

    [GeneratedRegex(@"\{\{([^{}]*)\}\}")]
    private static partial Regex Braces();
}
