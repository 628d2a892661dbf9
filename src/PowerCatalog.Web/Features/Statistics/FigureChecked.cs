using PowerCatalog.ReadModels.Statistics;

namespace PowerCatalog.Web.Features.Statistics;

/// <summary>A figure beside what the tables below give for it.</summary>
/// <param name="Figure">The figure.</param>
/// <param name="Summed">The same, added up from the rows; null where it is no sum of them.</param>
public sealed record FigureChecked(AnnualFigure Figure, long? Summed)
{
    /// <summary>Whether both agree; null where there is nothing to compare.</summary>
    public bool? Agrees => Summed is { } summed ? summed == Figure.Value : null;
}
