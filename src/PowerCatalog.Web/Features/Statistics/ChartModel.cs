using PowerCatalog.ReadModels.Statistics;
using PowerCatalog.ReadModels.TownshipDelegations;

namespace PowerCatalog.Web.Features.Statistics;

/// <summary>The pictures, each with the figures that it shows.</summary>
/// <param name="From">The first day that is counted.</param>
/// <param name="To">The last.</param>
/// <param name="Months">What took effect, by month; the last row is the sum.</param>
/// <param name="Departments">The same by department.</param>
/// <param name="Townships">What each township that works exercises on the lens's day.</param>
/// <param name="Limits">Limits of the law and promised ones by department; the last row is the sum.</param>
public sealed record ChartModel(
    DateOnly From, DateOnly To, IReadOnlyList<CountRow> Months, IReadOnlyList<CountRow> Departments,
    IReadOnlyList<TownshipAnswer> Townships, IReadOnlyList<LimitRow> Limits);
