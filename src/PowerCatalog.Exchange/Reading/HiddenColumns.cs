using PowerCatalog.Domain.Problems;
using PowerCatalog.Exchange.Files;

namespace PowerCatalog.Exchange.Reading;

/// <summary>Names the hidden columns of a table that have a heading.</summary>
internal static class HiddenColumns
{
    public static void Report(ITable table, TableRow header, ProblemList problems)
    {
        var hidden = header.Cells
            .Where(cell => cell.HasContent && table.HiddenColumns.Any(columns => columns.Contains(cell.Column)))
            .Select(cell => (cell.Column, Name: $"{table.ColumnName(cell.Column)} {Quote.Of(Domain.Text.CleanText.OneLine(cell.Text))}"))
            .ToList();
        if (hidden.Count == 0) return;
        var place = new Place(table.Name, header.Number, table.ColumnName(hidden[0].Column));
        problems.Add(FileProblems.HiddenColumns(place, hidden.Count, string.Join('、', hidden.Select(column => column.Name))));
    }
}
