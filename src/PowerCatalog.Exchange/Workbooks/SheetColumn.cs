namespace PowerCatalog.Exchange.Workbooks;

/// <summary>How a column looks.</summary>
/// <param name="Kind">What it holds.</param>
/// <param name="Width">In characters.</param>
/// <param name="Required">Whether its heading is coloured as one that must be filled.</param>
/// <param name="Wrap">Whether long text is broken over lines.</param>
/// <param name="Choices">What its drop-down offers; null for none.</param>
public sealed record SheetColumn(
    ColumnKind Kind = ColumnKind.Text, double Width = 16, bool Required = false, bool Wrap = false, Choices? Choices = null);
