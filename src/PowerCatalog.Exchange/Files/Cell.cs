namespace PowerCatalog.Exchange.Files;

/// <summary>A cell that holds something.</summary>
/// <param name="Column">Counted from 1.</param>
/// <param name="Text">Its text, as sent.</param>
/// <param name="Fault">What is wrong with it.</param>
internal readonly record struct Cell(int Column, string Text, CellFault Fault = CellFault.None)
{
    /// <summary>What the cell shows, where that is another writing of a day than <see cref="Text"/>; null where it is the same.</summary>
    public string? Shown { get; init; }

    /// <summary>Whether the value stands in a merged cell further up.</summary>
    public bool Repeated { get; init; }

    /// <summary>How many columns a merged cell covers; 0 and 1 are a cell of its own.</summary>
    public int Across { get; init; }

    /// <summary>Whether it has visible content or a fault.</summary>
    public bool HasContent => Fault != CellFault.None || !BlankText.Is(Text);
}
