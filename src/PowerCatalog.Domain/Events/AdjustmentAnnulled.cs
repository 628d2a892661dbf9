using PowerCatalog.Domain.Codes;

namespace PowerCatalog.Domain.Events;

/// <summary>
/// 撤销: an adjustment was annulled as a whole: its facts do not hold, from the start or from a day on. Annulling an annulment restores what
/// it annulled.
/// </summary>
/// <param name="Adjustment">The adjustment that annuls.</param>
/// <param name="Line">Its line.</param>
/// <param name="Effective">The day from which it annuls; the annulled adjustment's own day, where it does so from the start.</param>
/// <param name="Annuls">The adjustment that is annulled.</param>
/// <param name="From">The first day on which its facts no longer hold; null where they never held.</param>
/// <param name="By">Who annulled it.</param>
/// <param name="Reason">Why.</param>
/// <param name="Document">The document of the annulment, where it differs from the adjustment's.</param>
public sealed record AdjustmentAnnulled(
    AdjustmentId Adjustment, int Line, DateOnly Effective, AdjustmentId Annuls, DateOnly? From, string By, string Reason, string? Document)
    : Fact(Adjustment, Line, Effective);
