namespace PowerCatalog.Exchange.Workbooks;

/// <summary>The format of a column.</summary>
/// <param name="Kind">What it holds.</param>
/// <param name="Width">In characters.</param>
/// <param name="Required">Whether its heading is coloured as required.</param>
/// <param name="Wrap">Whether long text is wrapped.</param>
/// <param name="Choices">What its drop-down offers; null for none.</param>
public sealed record SheetColumn(
    ColumnKind Kind = ColumnKind.Text, double Width = 16, bool Required = false, bool Wrap = false, Choices? Choices = null);
