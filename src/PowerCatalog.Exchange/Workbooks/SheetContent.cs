namespace PowerCatalog.Exchange.Workbooks;

/// <summary>A sheet to write.</summary>
/// <param name="Name">The name on its tab: at most 31 characters, none of <c>: \ / ? * [ ]</c>.</param>
/// <param name="Headings">The heading of each column; none for a sheet without a row of headings.</param>
/// <param name="Rows">The rows, enumerated once; null or empty values leave a cell out.</param>
public sealed record SheetContent(string Name, IReadOnlyList<string> Headings, IEnumerable<IReadOnlyList<string?>> Rows)
{
    /// <summary>Rows above the headings, each merged over the sheet's width.</summary>
    public IReadOnlyList<string> TitleRows { get; init; } = [];

    /// <summary>The formats of the columns, from the first; further columns are text of the default width.</summary>
    public IReadOnlyList<SheetColumn> Columns { get; init; } = [];

    /// <summary>Whether the first column holds headings, as on the sheet 决定.</summary>
    public bool HeadingsInFirstColumn { get; init; }

    /// <summary>Drop-downs of single cells.</summary>
    public IReadOnlyList<CellChoices> CellChoices { get; init; } = [];
}
