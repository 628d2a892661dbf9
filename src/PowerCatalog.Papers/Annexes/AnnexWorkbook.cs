using PowerCatalog.Exchange.Workbooks;

namespace PowerCatalog.Papers.Annexes;

/// <summary>The annexes of a decision as one workbook, a sheet each.</summary>
public static class AnnexWorkbook
{
    private const double TextWidth = 28;
    private const double OtherWidth = 12;

    /// <summary>Writes the workbook; the stream is left open.</summary>
    /// <param name="output">Where to.</param>
    /// <param name="annexes">At least one annex.</param>
    /// <exception cref="ArgumentException">There is no annex.</exception>
    public static void Write(Stream output, IReadOnlyList<Annex> annexes)
    {
        ArgumentNullException.ThrowIfNull(annexes);
        WorkbookWriter.Write(output, [.. annexes.Select((annex, index) => Sheet(annex, index + 1))]);
    }

    private static SheetContent Sheet(Annex annex, int number) => new(
        annex.Sheet, [.. annex.Table.Columns.Select(column => column.Heading)], annex.Table.Rows)
    {
        TitleRows = [$"附件{number}　{annex.Title}"],
        Columns =
        [
            .. annex.Table.Columns.Select(
                column => new SheetColumn(column.Kind, column.Kind == ColumnKind.Text ? TextWidth : OtherWidth)),
        ],
    };
}
