namespace PowerCatalog.Domain.Problems;

/// <summary>Where a problem stands in what was sent.</summary>
/// <param name="Sheet">The sheet's name, or the file's name where it has no sheets.</param>
/// <param name="Row">The row as the person's program numbers it, from 1; null for the sheet as a whole.</param>
/// <param name="Column">
/// The column's letters (A, B … AA) in a workbook, its number from 1 in a text file; null for the row as a whole.
/// </param>
/// <param name="Heading">The column's heading as written, where known.</param>
public sealed record Place(string Sheet, int? Row = null, string? Column = null, string? Heading = null)
{
    /// <summary>The sheet of the adjustment's particulars. It holds no lines, so it tells a particular's place from a line's.</summary>
    public const string ParticularsSheet = "决定";

    /// <summary>The place of a particular without a cell: it is missing, or was given on the command line or in the request.</summary>
    /// <param name="heading">Its heading, as 文号.</param>
    public static Place OfParticular(string heading) => new(ParticularsSheet, Heading: heading);

    /// <summary>As <c>变更!C17 (变更前)</c>, or in a text file <c>items.tsv 第17行 第3列 (itemCode)</c>.</summary>
    public override string ToString()
    {
        var heading = Heading is null ? "" : $" ({Heading})";
        if (Column is not null && char.IsAsciiDigit(Column[0])) return $"{Sheet} {(Row is null ? "" : $"第{Row}行 ")}第{Column}列{heading}";
        return (Row, Column) switch
        {
            (null, null) => Sheet + heading,
            (null, _) => $"{Sheet}!{Column}:{Column}{heading}",
            (_, null) => $"{Sheet} 第{Row}行{heading}",
            _ => $"{Sheet}!{Column}{Row}{heading}",
        };
    }
}
