using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using PowerCatalog.Exchange.Workbooks;

namespace PowerCatalog.Exchange.Annotating;

/// <summary>
/// The VML drawing that spreadsheets need to show notes: a hidden box per note. Drawings of older programs are not always well-formed XML,
/// so boxes are inserted as text before the end.
/// </summary>
internal static partial class NoteShapes
{
    private const string End = "</xml>";
    private const string Type = "_x0000_t202";

    // Shape ids are allocated in blocks, which the drawing lists.
    private const int Block = 1024;
    private const int CharactersInLine = 26;

    // Non-backtracking, because a drawing may open many boxes and close none; matching stays linear.
    private static readonly Regex Boxes = new("""<v:shape\s.*?</v:shape>""", RegexOptions.Singleline | RegexOptions.NonBacktracking);

    private const string Names =
        """ xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" """
        + """xmlns:x="urn:schemas-microsoft-com:office:excel" """;

    private const string Start =
        $"""<xml{Names}><o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="1"/></o:shapelayout></xml>""";

    private const string ShapeType =
        $"""<v:shapetype{Names}id="{Type}" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe">"""
            + $"""<v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>""";

    /// <summary>Adds a box for each cell.</summary>
    /// <param name="drawing">The drawing as it was; null for a new one.</param>
    /// <param name="cells">The cells, with the length of the note at each.</param>
    public static string Add(string? drawing, IReadOnlyList<(int Row, int Column, int Length)> cells)
    {
        var before = drawing?.LastIndexOf(End, StringComparison.OrdinalIgnoreCase) >= 0 ? drawing : Start;
        var first = FirstFree(before);
        var listed = Ids().Replace(
            before, match => $"{match.Groups[1].Value}{match.Groups[2].Value},{Blocks(first, cells.Count)}{match.Groups[3].Value}", 1);
        var end = listed.LastIndexOf(End, StringComparison.OrdinalIgnoreCase);
        var shapes = new StringBuilder(listed, 0, end, listed.Length + (cells.Count * 900));
        // A drawing without text boxes lacks the shape type.
        if (!before.Contains($"id=\"{Type}\"", StringComparison.Ordinal)) shapes.Append(ShapeType);
        var names = Names.Split(' ', StringSplitOptions.RemoveEmptyEntries).All(name => before.Contains(name, StringComparison.Ordinal))
            ? " "
            : Names;
        for (var i = 0; i < cells.Count; i++) AppendShape(shapes, names, first + i, cells[i]);
        return shapes.Append(listed, end, listed.Length - end).ToString();
    }

    /// <summary>Removes the boxes of cells.</summary>
    public static string Remove(string drawing, IEnumerable<(int Row, int Column)> cells)
    {
        var gone = cells.Select(cell => $"<x:Row>{cell.Row - 1}</x:Row><x:Column>{cell.Column - 1}</x:Column>")
            .ToHashSet(StringComparer.Ordinal);
        return Boxes.Replace(
            drawing,
            box => Places().Match(box.Value) is { Success: true } place
                && gone.Contains(Blanks().Replace(place.Value, "")) ? "" : box.Value);
    }

    private static string Blocks(int first, int count) => string.Join(
        ',', Enumerable.Range(first / Block, ((first + count - 1) / Block) - (first / Block) + 1));

    private static int FirstFree(string drawing)
    {
        var used = Shapes().Matches(drawing).Select(match => Number(match.Groups[1].ValueSpan) / Block)
            .Concat(
                Ids().Matches(drawing).SelectMany(match => match.Groups[2].Value.Split(',')).Select(text => Number(text.AsSpan().Trim())));
        return ((used.DefaultIfEmpty(0).Max() + 1) * Block) + 1;
    }

    private static int Number(ReadOnlySpan<char> digits) =>
        int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number < 1 << 26 ? number : 0;

    private static void AppendShape(StringBuilder shapes, string names, int id, (int Row, int Column, int Length) cell)
    {
        // The box is to the right of its cell, or to the left at the end of the sheet.
        var left = cell.Column + 5 < CellAddress.MostColumns ? cell.Column : cell.Column - 7;
        var lines = Math.Clamp((cell.Length / CharactersInLine) + 2, 3, 24);
        var top = Math.Clamp(cell.Row - 2, 0, CellAddress.MostRows - 1 - lines);
        shapes.Append(CultureInfo.InvariantCulture, $"""
            <v:shape{names}id="_x0000_s{id}" type="#{Type}"
             style="position:absolute;width:240pt;height:{lines * 14}pt;z-index:{id};visibility:hidden"
             fillcolor="#ffffe1" o:insetmode="auto">
            <v:fill color2="#ffffe1"/><v:shadow on="t" color="black" obscured="t"/><v:path o:connecttype="none"/>
            <v:textbox style="mso-direction-alt:auto"><div style="text-align:left"></div></v:textbox>
            <x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/>
            <x:Anchor>{left}, 15, {top}, 2, {left + 4}, 15, {top + lines}, 2</x:Anchor>
            <x:AutoFill>False</x:AutoFill><x:Row>{cell.Row - 1}</x:Row><x:Column>{cell.Column - 1}</x:Column></x:ClientData></v:shape>
            """);
    }

    [GeneratedRegex("""<x:Row>\s*\d+\s*</x:Row>\s*<x:Column>\s*\d+\s*</x:Column>""")]
    private static partial Regex Places();

    [GeneratedRegex("""\s+""")]
    private static partial Regex Blanks();

    [GeneratedRegex("""_x0000_s(\d{1,9})["']""")]
    private static partial Regex Shapes();

    [GeneratedRegex("""(<o:idmap\b[^>]*\bdata=["'])([0-9, ]*)(["'])""")]
    private static partial Regex Ids();
}
