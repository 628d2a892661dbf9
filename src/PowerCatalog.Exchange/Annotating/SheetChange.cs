namespace PowerCatalog.Exchange.Annotating;

/// <summary>The changes to the part of a sheet.</summary>
/// <param name="Survey">The survey of the sheet.</param>
/// <param name="Cells">The cells with a new style, by row and column.</param>
/// <param name="Drawing">The relationship to the drawing of the notes.</param>
internal sealed record SheetChange(SheetSurvey Survey, IReadOnlyList<StyledCell> Cells, string Drawing);
