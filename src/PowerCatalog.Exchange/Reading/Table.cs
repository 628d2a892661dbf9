namespace PowerCatalog.Exchange.Reading;

/// <summary>What keeps a cell's text from being taken as it is.</summary>
internal enum CellFault
{
    None,

    /// <summary>A formula stands where a value belongs.</summary>
    Formula,

    /// <summary>An error value, as #REF!.</summary>
    ErrorValue,

    /// <summary>A date that no calendar has.</summary>
    DateImpossible,

    /// <summary>A number of more digits than a spreadsheet keeps.</summary>
    LostDigits,

    /// <summary>Text over the limit; what is kept of it is cut off.</summary>
    TooLong,
}

/// <summary>A cell that holds something.</summary>
/// <param name="Column">Counted from 1.</param>
/// <param name="Text">Its text as sent.</param>
/// <param name="Fault">What is wrong with it.</param>
internal readonly record struct Cell(int Column, string Text, CellFault Fault = CellFault.None)
{
    /// <summary>Whether the value stands in a merged cell further up.</summary>
    public bool Repeated { get; init; }

    /// <summary>How many columns a merged cell covers; 0 and 1 are a cell of its own.</summary>
    public int Across { get; init; }

    /// <summary>Whether anything can be seen in it.</summary>
    public bool HasContent => Fault != CellFault.None || !Blank.Is(Text);
}

/// <summary>A row that holds something, or seems to.</summary>
/// <param name="Number">As the person's program numbers it.</param>
/// <param name="Cells">In the order of the columns.</param>
/// <param name="Hidden">Whether the person does not see it.</param>
internal sealed record TableRow(int Number, IReadOnlyList<Cell> Cells, bool Hidden)
{
    /// <summary>Whether the row itself says anything; a value repeated from a merged cell says nothing.</summary>
    public bool HasContent
    {
        get
        {
            foreach (var cell in Cells)
            {
                if (!cell.Repeated && cell.HasContent) return true;
            }

            return false;
        }
    }
}

/// <summary>A sheet of a workbook, or a text file.</summary>
internal interface ITable
{
    /// <summary>The sheet's name, or the file's.</summary>
    string Name { get; }

    /// <summary>A column as a <see cref="Domain.Problems.Place"/> names it.</summary>
    string ColumnName(int column);

    /// <summary>The rows, read as they are asked for; each call reads from the start.</summary>
    IEnumerable<TableRow> Rows();
}
