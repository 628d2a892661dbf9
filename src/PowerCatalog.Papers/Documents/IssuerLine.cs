using System.Globalization;
using DocumentFormat.OpenXml.Wordprocessing;

namespace PowerCatalog.Papers.Documents;

/// <summary>
/// The issuing authority's name at the head of a document stands on one line (GB/T 9704-2012, 7.2.4): a name of more characters than a line
/// holds gets the size at which it fits.
/// </summary>
internal static class IssuerLine
{
    /// <summary>The usual size, in half points.</summary>
    public const int Size = 72;

    /// <summary>Fits a filled paragraph of the shipped style whose size is not set by a template.</summary>
    public static void Fit(Paragraph paragraph)
    {
        if (paragraph.ParagraphProperties?.ParagraphStyleId?.Val?.Value != OfficialStyle.Issuer) return;
        var size = SizeOf(paragraph.InnerText.Length);
        if (size >= Size) return;
        foreach (var run in paragraph.Elements<Run>())
        {
            var look = run.RunProperties ??= new RunProperties();
            look.FontSize ??= new FontSize { Val = size.ToString(CultureInfo.InvariantCulture) };
        }
    }

    // A character is as wide as its size: twentieths of a point by half points.
    private static int SizeOf(int characters) => Math.Min(Size, PageLayout.PortraitWidth / 10 / Math.Max(characters, 1));
}
