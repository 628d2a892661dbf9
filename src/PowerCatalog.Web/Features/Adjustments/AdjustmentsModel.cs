using PowerCatalog.ReadModels.Auditing;

namespace PowerCatalog.Web.Features.Adjustments;

/// <summary>The adjustments, the newest first.</summary>
/// <param name="Adjustments">Those of the page.</param>
/// <param name="Annulled">Which of them are annulled, and from when (null: from the start).</param>
/// <param name="Number">The page, from 1.</param>
/// <param name="Size">Adjustments on a page.</param>
/// <param name="Total">All.</param>
/// <param name="Done">
/// What the person just did: <c>recorded</c> decisions of a running log, or <c>already</c> where all were recorded before; null where
/// nothing.
/// </param>
public sealed record AdjustmentsModel(
    IReadOnlyList<AdjustmentAnswer> Adjustments, IReadOnlyDictionary<string, DateOnly?> Annulled, int Number, int Size, int Total,
    string? Done);
