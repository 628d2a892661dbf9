using PowerCatalog.Domain.Codes;

namespace PowerCatalog.Domain.Deciding;

/// <summary>What lines are checked with, of an adjustment whose particulars may be incomplete.</summary>
/// <param name="Adjustment">Names the adjustment.</param>
/// <param name="Opening">Whether it opens the catalog.</param>
/// <param name="Effective">The day for lines that name none: the effective date, else the day of publication or decision, else today. Provisional then.</param>
/// <param name="Authority">Who decided.</param>
internal sealed record LineBasis(AdjustmentId Adjustment, bool Opening, DateOnly Effective, string Authority);
