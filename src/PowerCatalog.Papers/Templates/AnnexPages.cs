using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using PowerCatalog.Papers.Annexes;
using PowerCatalog.Papers.Documents;

namespace PowerCatalog.Papers.Templates;

/// <summary>Puts the annexes in place of their placeholder, each on landscape pages of its own (GB/T 9704-2012, 7.3.7).</summary>
internal static class AnnexPages
{
    /// <summary>The most rows that a document takes; a decision with more has them in its workbook, and says so.</summary>
    public const int MostRows = 20_000;

    public static void Put(Body body, Paragraph place, IReadOnlyList<Annex> annexes)
    {
        if (annexes.Count > 0) Put(place, annexes, body.Elements<SectionProperties>().LastOrDefault());
        place.Remove();
    }

    // The text ends its own section before the first annex; the document's last section then is that of the annexes.
    private static void Put(Paragraph place, IReadOnlyList<Annex> annexes, SectionProperties? text)
    {
        var isWhole = annexes.Sum(annex => (long)annex.Rows) <= MostRows;
        if (text is not null && place.PreviousSibling<Paragraph>() is { } last)
        {
            (last.ParagraphProperties ??= new ParagraphProperties()).Append(text.CloneNode(deep: true));
            Turn(text);
        }

        foreach (var (annex, index) in annexes.Select((annex, index) => (annex, index)))
        {
            var mark = Paragraphs.Of(OfficialStyle.AnnexMark, annexes.Count == 1 ? "附件" : $"附件{index + 1}");
            if (index > 0) mark.ParagraphProperties!.Append(new PageBreakBefore());
            place.InsertBeforeSelf(mark);
            place.InsertBeforeSelf(Paragraphs.Of(OfficialStyle.Title, annex.Title));
            if (isWhole) place.InsertBeforeSelf(Tables.Of(annex.Table, PageLayout.LandscapeWidth));
            place.InsertBeforeSelf(Paragraphs.Of(OfficialStyle.Cell, isWhole ? "" : $"本附件共 {annex.Rows} 行，另附工作簿。"));
        }
    }

    // It keeps its headers and footers, so that the pages go on being numbered.
    private static void Turn(SectionProperties section)
    {
        var kept = section.ChildElements.Where(child => child is HeaderReference or FooterReference);
        OpenXmlElement[] children = [.. kept.Concat(PageLayout.Landscape().ChildElements).Select(child => child.CloneNode(deep: true))];
        section.RemoveAllChildren();
        section.Append(children);
    }
}
