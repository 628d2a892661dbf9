using DocumentFormat.OpenXml.Wordprocessing;

namespace PowerCatalog.Papers.Documents;

/// <summary>
/// The pages of an official document (GB/T 9704-2012, 5 and 6): A4, 37 mm above, 28 mm at the binding, an area of 156 by 225 mm with 22
/// lines of 28 characters. Lengths are twentieths of a point.
/// </summary>
internal static class PageLayout
{
    private const int Short = 11906;
    private const int Long = 16838;
    private const int Above = 2098;
    private const int Binding = 1588;
    private const int Outer = 1474;
    private const int Below = 1985;

    /// <summary>The width that a table on a landscape page may take.</summary>
    public const int LandscapeWidth = Long - Above - Below;

    /// <summary>The width of the area of the text.</summary>
    public const int PortraitWidth = Short - Binding - Outer;

    /// <summary>The pages of the text.</summary>
    /// <param name="odd">The relation of the footer of odd pages.</param>
    /// <param name="even">The relation of the footer of even pages.</param>
    public static SectionProperties Portrait(string odd, string even) => new(
        Footer(HeaderFooterValues.Default, odd), Footer(HeaderFooterValues.Even, even),
        new PageSize { Width = Short, Height = Long },
        Margins(Above, Below, Binding, Outer),
        new DocGrid { Type = DocGridValues.Lines, LinePitch = 579 });

    /// <summary>The pages of wide tables, without footers; turned, the binding is above.</summary>
    public static SectionProperties Landscape() => new(
        new SectionType { Val = SectionMarkValues.NextPage },
        new PageSize { Width = Long, Height = Short, Orient = PageOrientationValues.Landscape },
        Margins(Binding, Outer, Above, Below));

    private static FooterReference Footer(HeaderFooterValues type, string relation) => new() { Type = type, Id = relation };

    // The page number stands 7 mm below the area of the text.
    private static PageMargin Margins(int above, int below, int left, int right) => new()
    {
        Top = above,
        Bottom = below,
        Left = (uint)left,
        Right = (uint)right,
        Header = 851,
        Footer = (uint)Math.Max(below - 850, 567),
        Gutter = 0,
    };
}
