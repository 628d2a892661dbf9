namespace PowerCatalog.Exchange.Files;

/// <summary>A sheet of a workbook, or a text file.</summary>
internal interface ITable
{
    /// <summary>The sheet's name, or the file's.</summary>
    string Name { get; }

    /// <summary>A column as a <see cref="Domain.Problems.Place"/> names it.</summary>
    string ColumnName(int column);

    /// <summary>The hidden columns, as far as they were passed while the rows were read.</summary>
    IReadOnlyList<CellColumns> HiddenColumns { get; }

    /// <summary>The rows, read lazily; each call reads from the start.</summary>
    IEnumerable<TableRow> Rows();
}
