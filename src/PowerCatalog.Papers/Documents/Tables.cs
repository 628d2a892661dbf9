using System.Globalization;
using DocumentFormat.OpenXml.Wordprocessing;
using PowerCatalog.Exchange.Tables;
using PowerCatalog.Exchange.Workbooks;
using PowerCatalog.Listings.Columns;

namespace PowerCatalog.Papers.Documents;

/// <summary>Makes a document's table of a list: its headings stand on every page, and no row is torn in two.</summary>
internal static class Tables
{
    private const int Looked = 200;
    private const double Short = 9;
    private const double LongestWeighed = 24;

    // Twentieths of a point: of a character of 5号, and on both sides of a cell together.
    private const int CharacterWidth = 210;
    private const int CellMargins = 230;

    /// <summary>The table, as wide as told.</summary>
    /// <param name="content">The list.</param>
    /// <param name="width">In twentieths of a point.</param>
    public static Table Of(TableContent content, int width)
    {
        var rows = content.Rows.ToList();
        var widths = Widths(content.Columns, rows, width);
        var table = new Table(Properties(width), new TableGrid(widths.Select(each => new GridColumn { Width = Text(each) })));
        table.Append(Headings(content.Columns, widths));
        foreach (var row in rows)
        {
            table.Append(new TableRow(
                [
                    new TableRowProperties(new CantSplit()),
                    .. row.Select((cell, at) => Cell(widths[at], Paragraphs.Of(OfficialStyle.Cell, cell ?? "", Side(content.Columns[at])))),
                ]));
        }

        return table;
    }

    private static TableRow Headings(IReadOnlyList<TableColumn> columns, List<int> widths) => new(
        [
            new TableRowProperties(new CantSplit(), new TableHeader()),
            .. columns.Select((column, at) => Cell(widths[at], Paragraphs.Of(OfficialStyle.CellHeading, column.Heading))),
        ]);

    private static Justification Side(TableColumn column) => new()
    {
        Val = column.Kind == ColumnKind.Text ? JustificationValues.Left : JustificationValues.Center,
    };

    private static TableCell Cell(int width, Paragraph paragraph) => new(
        new TableCellProperties(
            new TableCellWidth { Width = Text(width), Type = TableWidthUnitValues.Dxa },
            new TableCellVerticalAlignment { Val = TableVerticalAlignmentValues.Center }),
        paragraph);

    private static TableProperties Properties(int width) => new(
        new TableWidth { Width = Text(width), Type = TableWidthUnitValues.Dxa },
        new TableBorders(
            Border<TopBorder>(), Border<LeftBorder>(), Border<BottomBorder>(), Border<RightBorder>(), Border<InsideHorizontalBorder>(),
            Border<InsideVerticalBorder>()),
        new TableLayout { Type = TableLayoutValues.Fixed });

    private static T Border<T>() where T : BorderType, new() => new() { Val = BorderValues.Single, Size = 4, Space = 0 };

    // Short values stand whole, as wide as they are; long ones share the rest by how much usually stands in them, within bounds, so that
    // one takes no page from the others. Where short ones leave too little, all share.
    private static List<int> Widths(IReadOnlyList<TableColumn> columns, List<IReadOnlyList<string?>> rows, int width)
    {
        var looked = rows.Take(Looked).ToList();
        var weights = columns.Select((column, at) => Weight(column, [.. looked.Select(row => Ems(row[at]))])).ToList();
        var taken = weights.Where(weight => weight.IsShort).Sum(weight => Whole(weight.Ems));
        var shared = weights.Where(weight => !weight.IsShort).Sum(weight => weight.Ems);
        if (shared == 0 || taken > width / 2)
        {
            var sum = weights.Sum(weight => weight.Ems);
            return [.. weights.Select(weight => (int)(width * weight.Ems / sum))];
        }

        return [.. weights.Select(weight => weight.IsShort ? Whole(weight.Ems) : (int)((width - taken) * weight.Ems / shared))];
    }

    private static int Whole(double ems) => (int)Math.Ceiling(ems * CharacterWidth) + CellMargins;

    private static (double Ems, bool IsShort) Weight(TableColumn column, List<double> lengths)
    {
        var (longest, heading) = (lengths.DefaultIfEmpty(0).Max(), (double)column.Heading.Length);
        return longest <= Short
            ? (Math.Max(longest, Math.Min(heading, Short)), true)
            : (Math.Clamp(lengths.Average(), Math.Max(heading + 1.5, Short), LongestWeighed), false);
    }

    // A Chinese character is as wide as two of the others.
    private static double Ems(string? text) => text?.Sum(character => character > 0xFF ? 1.0 : 0.55) ?? 0;

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
