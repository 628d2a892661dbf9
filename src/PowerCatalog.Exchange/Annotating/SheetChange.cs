namespace PowerCatalog.Exchange.Annotating;

/// <summary>What changes in the part of a sheet.</summary>
/// <param name="Survey">What was seen of it.</param>
/// <param name="Cells">The cells that get another style, by row and column.</param>
/// <param name="Drawing">The relation to the drawing of the notes.</param>
internal sealed record SheetChange(SheetSurvey Survey, IReadOnlyList<StyledCell> Cells, string Drawing);
