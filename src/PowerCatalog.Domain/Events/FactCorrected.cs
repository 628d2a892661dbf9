using PowerCatalog.Domain.Codes;

namespace PowerCatalog.Domain.Events;

/// <summary>
/// 更正: a fact was recorded differently from its document. The fact stays where it is; from this revision on it is read as corrected. A
/// change alters the list from a day on; a correction states what the list said all along.
/// </summary>
/// <param name="Adjustment">The adjustment that corrects.</param>
/// <param name="Line">Its first line about the fact.</param>
/// <param name="Effective">The day of the corrected reading; of the corrected fact, where there is none.</param>
/// <param name="Corrects">The revision of the fact, or of the newest correction of it.</param>
/// <param name="Reading">
/// The fact as it should have read, of the same kind and about the same subject, with its own adjustment and line; null where it should not
/// have been recorded.
/// </param>
/// <param name="Reason">Why.</param>
/// <param name="Document">The document of the correction, where it differs from the adjustment's.</param>
public sealed record FactCorrected(
    AdjustmentId Adjustment, int Line, DateOnly Effective, long Corrects, Fact? Reading, string Reason, string? Document) : Fact(Adjustment,
    Line, Effective);
