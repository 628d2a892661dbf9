namespace PowerCatalog.Exchange.Workbooks;

/// <summary>What a column holds, and so how a spreadsheet shows and keeps it.</summary>
public enum ColumnKind
{
    /// <summary>Text, also where it looks like a number: a code of 31 digits stays as it is.</summary>
    Text,

    /// <summary>Numbers; a value that is none is written as text.</summary>
    Number,

    /// <summary>Dates, given as <c>2021-05-01</c>; a value that is none is written as text.</summary>
    Date,
}

/// <summary>A sheet to write.</summary>
/// <param name="Name">The name on its tab: at most 31 characters, none of <c>: \ / ? * [ ]</c>.</param>
/// <param name="Headings">The heading of each column; none for a sheet without a row of headings.</param>
/// <param name="Rows">The rows, read once and written as they come; null or empty leaves a cell out.</param>
public sealed record SheetContent(string Name, IReadOnlyList<string> Headings, IEnumerable<IReadOnlyList<string?>> Rows)
{
    /// <summary>Rows above the headings, each merged over the sheet's width.</summary>
    public IReadOnlyList<string> TitleRows { get; init; } = [];

    /// <summary>How the columns look, from the first; columns beyond the list are text of a usual width.</summary>
    public IReadOnlyList<SheetColumn> Columns { get; init; } = [];

    /// <summary>Whether the first column holds headings, as on the sheet 决定.</summary>
    public bool HeadingsInFirstColumn { get; init; }

    /// <summary>Drop-downs of single cells.</summary>
    public IReadOnlyList<CellChoices> CellChoices { get; init; } = [];
}

/// <summary>How a column looks.</summary>
/// <param name="Kind">What it holds.</param>
/// <param name="Width">In characters.</param>
/// <param name="Required">Whether its heading is coloured as one that must be filled.</param>
/// <param name="Wrap">Whether long text is broken over lines.</param>
/// <param name="Choices">What its drop-down offers; null for none.</param>
public sealed record SheetColumn(
    ColumnKind Kind = ColumnKind.Text, double Width = 16, bool Required = false, bool Wrap = false, Choices? Choices = null);

/// <summary>The drop-down of one cell.</summary>
/// <param name="Address">Its address, as <c>B4</c>.</param>
/// <param name="Choices">What it offers.</param>
public sealed record CellChoices(string Address, Choices Choices);

/// <summary>What a drop-down offers. Other text may be typed all the same, after a warning: the program checks it, and knows more words.</summary>
public sealed record Choices
{
    private Choices(string formula) => Formula = formula;

    internal string Formula { get; }

    /// <summary>These words; together at most 255 characters, which is what a spreadsheet allows in one formula.</summary>
    /// <exception cref="ArgumentException">They are longer, or one holds a comma or a quotation mark.</exception>
    public static Choices Of(params IReadOnlyList<string> words)
    {
        var list = string.Join(',', words);
        if (list.Length > 255 || list.Contains('"', StringComparison.Ordinal) || words.Any(word => word.Contains(',', StringComparison.Ordinal)))
            throw new ArgumentException("These words do not fit into a drop-down; put them into cells and use InCells.", nameof(words));

        return new Choices($"\"{list}\"");
    }

    /// <summary>The words that stand in the cells of one column of a sheet.</summary>
    /// <param name="sheet">The sheet's name.</param>
    /// <param name="column">The column, counted from 1.</param>
    /// <param name="firstRow">The first word's row.</param>
    /// <param name="count">How many words.</param>
    public static Choices InCells(string sheet, int column, int firstRow, int count)
    {
        var letters = CellAddress.Letters(column);
        return new Choices($"'{sheet}'!${letters}${firstRow}:${letters}${firstRow + count - 1}");
    }
}
