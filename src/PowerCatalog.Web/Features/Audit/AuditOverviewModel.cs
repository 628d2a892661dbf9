using PowerCatalog.ReadModels.Auditing;

namespace PowerCatalog.Web.Features.Audit;

/// <summary>The auditor's overview: the two clocks, and what the list holds where they stand.</summary>
/// <param name="First">The first day that can be chosen: the opening's.</param>
/// <param name="Last">The last: today, or the last day on which something takes effect.</param>
/// <param name="Span">All days and adjustments that there are to choose from.</param>
/// <param name="Figures">What the list holds.</param>
/// <param name="Before">The last day before the chosen one on which something took effect, as known.</param>
/// <param name="After">The next day after it on which something takes effect, as known.</param>
public sealed record AuditOverviewModel(
    DateOnly First, DateOnly Last, ClockSpan Span, AuditFigures Figures, DateOnly? Before, DateOnly? After)
{
    /// <summary>The slider of the day.</summary>
    public BrokenScale Scale { get; } = new([First, Last, .. Span.Days.Select(day => day.Day).Where(day => day >= First && day <= Last)]);
}
