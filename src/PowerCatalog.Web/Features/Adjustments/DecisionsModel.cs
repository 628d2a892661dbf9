using PowerCatalog.ReadModels.AuditHistory;

namespace PowerCatalog.Web.Features.Adjustments;

/// <summary>The decisions, the newest first.</summary>
/// <param name="Decisions">Those of the page.</param>
/// <param name="Annulled">Which of them are annulled, and from when (null: from the start).</param>
/// <param name="Number">The page, from 1.</param>
/// <param name="Size">Decisions on a page.</param>
/// <param name="Total">All.</param>
public sealed record DecisionsModel(
    IReadOnlyList<AdjustmentAnswer> Decisions, IReadOnlyDictionary<string, DateOnly?> Annulled, int Number, int Size, int Total);
