namespace PowerCatalog.Exchange.Files.Xlsx;

/// <summary>How a cell's number format shows its number.</summary>
/// <param name="Kind">How it is shown.</param>
/// <param name="Digits">For <see cref="NumberKind.Padded"/>: how many digits at least.</param>
internal readonly record struct NumberFormat(NumberKind Kind, int Digits = 0);
