using PowerCatalog.Application.Recording;
using PowerCatalog.Domain.Adjustments;
using PowerCatalog.Domain.Deciding;
using PowerCatalog.Domain.Differences;

namespace PowerCatalog.Application.Comparing;

/// <summary>A sent list compared with the catalog.</summary>
/// <param name="Difference">The difference; null where the file could not be read, or opens what it speaks of.</param>
/// <param name="Draft">The difference as the draft of an adjustment without particulars; null where there is none.</param>
/// <param name="Counts">What the draft would do.</param>
/// <param name="Preview">Each change before and after.</param>
/// <param name="Report">What is wrong with the file and with the draft, but for the particulars that it does not have yet.</param>
/// <param name="Revision">The revision of the catalog that was compared; -1 where there is none.</param>
/// <param name="On">The day of its list.</param>
public sealed record ComparedList(
    ListDifference? Difference, AdjustmentDraft? Draft, Domain.Events.AdjustmentCounts? Counts, IReadOnlyList<PreviewLine> Preview,
    ProblemReport Report, long Revision, DateOnly On);
