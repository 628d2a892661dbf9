using PowerCatalog.ReadModels.Auditing;
using PowerCatalog.ReadModels.Statistics;
using PowerCatalog.Web.Presentation;

namespace PowerCatalog.Web.Features.Adjustments;

/// <summary>One adjustment.</summary>
/// <param name="Adjustment">The adjustment.</param>
/// <param name="Fate">What became of it.</param>
/// <param name="Counts">What it did, by department; the last row is the sum.</param>
/// <param name="Lines">What it did to powers, line by line.</param>
/// <param name="Bodies">What it did to departments, townships and adjustments.</param>
/// <param name="Number">The page of lines, from 1.</param>
/// <param name="Size">Facts on a page.</param>
/// <param name="Total">Facts about powers in all.</param>
/// <param name="Publication">Whether it is published, where it came through the procedure.</param>
/// <param name="Done">
/// What the person just did with it: <c>recorded</c>, or <c>already</c> where it was recorded before; null where nothing.
/// </param>
public sealed record AdjustmentModel(
    AdjustmentAnswer Adjustment, AdjustmentFate Fate, IReadOnlyList<CountRow> Counts, IReadOnlyList<AdjustmentLine> Lines,
    IReadOnlyList<AdjustmentLine> Bodies, int Number, int Size, long Total, Publication Publication,
    string? Done)
{
    /// <summary>Whether whoever asks may have the file that it was recorded from.</summary>
    public bool OffersSource { get; init; }
}
