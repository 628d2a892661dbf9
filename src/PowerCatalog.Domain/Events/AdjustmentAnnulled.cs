using PowerCatalog.Domain.Codes;

namespace PowerCatalog.Domain.Events;

/// <summary>
/// 撤销: a decision was annulled, as a whole; its facts fall, from the start or from a day on. Annulling an annulment restores.
/// </summary>
/// <param name="Adjustment">The adjustment that annuls.</param>
/// <param name="Line">Its line.</param>
/// <param name="Effective">The day from which it annuls; the annulled decision's own day, where it does so from the start.</param>
/// <param name="Annuls">The adjustment that is annulled.</param>
/// <param name="From">The first day on which its facts do not hold; null where they never did.</param>
/// <param name="By">Who annulled it.</param>
/// <param name="Reason">Why.</param>
/// <param name="Document">By which document, where it is another than the decision.</param>
public sealed record AdjustmentAnnulled(
    AdjustmentId Adjustment, int Line, DateOnly Effective, AdjustmentId Annuls, DateOnly? From, string By, string Reason, string? Document)
    : Fact(Adjustment, Line, Effective);
