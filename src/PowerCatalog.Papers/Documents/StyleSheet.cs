using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace PowerCatalog.Papers.Documents;

/// <summary>Makes the styles of an official document.</summary>
internal static class StyleSheet
{
    private const string Song = "宋体";
    private const string SmallTitle = "方正小标宋简体";
    private const string Imitation = "仿宋_GB2312";
    private const string Black = "黑体";
    private const string Red = "FF0000";

    // Sizes in half points: 2号 22 pt, 3号 16 pt, 4号 14 pt, 5号 10.5 pt.
    private const int Second = 44;
    private const int Third = 32;
    private const int Fourth = 28;
    private const int Fifth = 21;

    // Of the page's grid, in twentieths of a point.
    private const int TwoLines = 2 * 579;

    public static Styles Make() => new(
        new DocDefaults(
            // A fifth of a point less between characters makes 28 of them fill a line of 156 mm.
            new RunPropertiesDefault(
                new RunPropertiesBaseStyle(
                    Fonts(Imitation), new Spacing { Val = -4 }, Size(Third), new Languages { EastAsia = "zh-CN" })),
            new ParagraphPropertiesDefault(new ParagraphPropertiesBaseStyle(Lines()))),
        // Its upper edge is 35 mm below that of the area of the text (7.2.4), of which its own line takes 4.
        Style(
            OfficialStyle.Issuer, "发文机关标志", SmallTitle, IssuerLine.Size,
            [Spacing(before: 1757), new Justification { Val = JustificationValues.Center }], Red),
        // Two lines below the issuer (7.2.5).
        Style(
            OfficialStyle.Number, "发文字号", Imitation, Third,
            [Line(), Spacing(before: TwoLines, after: 0), new Justification { Val = JustificationValues.Center }]),
        // Two lines below the red line (7.3.1).
        Style(
            OfficialStyle.Title, "公文标题", SmallTitle, Second,
            [Loose(), Spacing(before: TwoLines, after: 579, line: 640), new Justification { Val = JustificationValues.Center }]),
        Style(OfficialStyle.Addressee, "主送机关", Imitation, Third, new Justification { Val = JustificationValues.Left }),
        Style(OfficialStyle.Body, "公文正文", Imitation, Third, [new Indentation { FirstLine = "640", FirstLineChars = 200 }, Both()]),
        Style(OfficialStyle.AnnexNote, "附件说明", Imitation, Third, new Indentation { Left = "2080", Hanging = "1440" }),
        // The signature stands centred above the day, whose end is four characters from the edge (7.3.5.1).
        Style(
            OfficialStyle.Signature, "署名和成文日期", Imitation, Third,
            [new Indentation { Left = "4044", FirstLine = "0" }, new Justification { Val = JustificationValues.Center }]),
        Style(OfficialStyle.AnnexMark, "附件标志", Black, Third, new Justification { Val = JustificationValues.Left }),
        Style(OfficialStyle.Cell, "表格文字", Imitation, Fifth, [Loose(), Spacing(line: 280), Both()]),
        Style(
            OfficialStyle.CellHeading, "表格表头", Black, Fifth,
            [Loose(), Spacing(line: 280), new Justification { Val = JustificationValues.Center }]),
        Style(OfficialStyle.PageNumber, "页码", Song, Fourth, Spacing(line: 280)));

    private static Style Style(
        string id, string name, string font, int size, OpenXmlElement paragraph, string? color = null) =>
        Style(id, name, font, size, [paragraph], color);

    private static Style Style(
        string id, string name, string font, int size, IEnumerable<OpenXmlElement> paragraph, string? color = null)
    {
        var run = new StyleRunProperties(Fonts(font));
        if (color is not null) run.Append(new Color { Val = color });
        run.Append(Size(size));
        return new Style(new StyleName { Val = name }, new StyleParagraphProperties(paragraph), run)
        {
            Type = StyleValues.Paragraph,
            StyleId = id,
            CustomStyle = true,
        };
    }

    private static RunFonts Fonts(string font) => new() { Ascii = font, HighAnsi = font, EastAsia = font };

    private static FontSize Size(int halfPoints) => new() { Val = $"{halfPoints}" };

    // 22 lines a page come from the page's grid; a document without one keeps a fixed distance.
    private static SpacingBetweenLines Lines() => Spacing(line: 579);

    private static SpacingBetweenLines Spacing(int before = 0, int after = 0, int line = 579) => new()
    {
        Before = $"{before}",
        After = $"{after}",
        Line = $"{line}",
        LineRule = LineSpacingRuleValues.AtLeast,
    };

    // Off the page's grid of lines, which would double the distance of larger characters.
    private static SnapToGrid Loose() => new() { Val = false };

    private static Justification Both() => new() { Val = JustificationValues.Both };

    // The red line between the number and the title, 4 mm below the number.
    private static ParagraphBorders Line() =>
        new(new BottomBorder { Val = BorderValues.Single, Size = 12, Space = 11, Color = Red });
}
