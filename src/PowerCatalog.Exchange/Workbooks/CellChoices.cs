namespace PowerCatalog.Exchange.Workbooks;

/// <summary>The drop-down of one cell.</summary>
/// <param name="Address">Its address, as <c>B4</c>.</param>
/// <param name="Choices">What it offers.</param>
public sealed record CellChoices(string Address, Choices Choices);
