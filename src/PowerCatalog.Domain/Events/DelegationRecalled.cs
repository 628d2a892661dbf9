using PowerCatalog.Domain.Codes;

namespace PowerCatalog.Domain.Events;

/// <summary>收回: a power was taken back from townships.</summary>
/// <param name="Adjustment">The adjustment that it belongs to.</param>
/// <param name="Line">Its line.</param>
/// <param name="Effective">From when it holds: the first day on which the townships do not exercise it.</param>
/// <param name="Power">The power.</param>
/// <param name="Townships">The townships, in the order of their codes.</param>
/// <param name="Reason">Why.</param>
/// <param name="Instrument">The instrument, where it differs from the adjustment's document.</param>
public sealed record DelegationRecalled(
    AdjustmentId Adjustment,
    int Line,
    DateOnly Effective,
    PowerCode Power,
    IReadOnlyList<TownshipCode> Townships,
    string Reason,
    string? Instrument) : PowerFact(Adjustment, Line, Effective, Power);
