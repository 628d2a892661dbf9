using PowerCatalog.ReadModels.Statistics;

namespace PowerCatalog.Web.Features.Statistics;

/// <summary>The figures of a year and what they are made of.</summary>
/// <param name="Year">The year.</param>
/// <param name="Years">The years in which something takes effect.</param>
/// <param name="Figures">The figures.</param>
/// <param name="Adjustments">Counts by adjustment; the last row is the sum.</param>
/// <param name="Departments">Counts by department; the last row is the sum.</param>
public sealed record ReconcileModel(
    int Year, IReadOnlyList<int> Years, IReadOnlyList<FigureChecked> Figures, IReadOnlyList<CountRow> Adjustments,
    IReadOnlyList<CountRow> Departments)
{
    /// <summary>The paragraph that annual reports print.</summary>
    public string Paragraph { get; init; } = "";

    /// <summary>What became of the totals that were sent; null where none were.</summary>
    public StatedChecked? Stated { get; init; }

    /// <summary>What was wrong with the table that was sent; null where nothing.</summary>
    public string? Fault { get; init; }
}
