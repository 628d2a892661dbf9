namespace PowerCatalog.Exchange.Workbooks;

/// <summary>What a drop-down offers. Other text may be entered after a warning, as the program accepts more words.</summary>
public sealed record Choices
{
    private Choices(string formula) => Formula = formula;

    internal string Formula { get; }

    /// <summary>These words; together at most 255 characters, the limit of a formula.</summary>
    /// <exception cref="ArgumentException">They are longer, or one holds a comma or a quotation mark.</exception>
    public static Choices Of(params IReadOnlyList<string> words)
    {
        var list = string.Join(',', words);
        if (list.Length > 255 || list.Contains('"', StringComparison.Ordinal)
            || words.Any(word => word.Contains(',', StringComparison.Ordinal)))
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
