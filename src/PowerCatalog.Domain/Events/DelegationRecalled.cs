using System.Text.Json.Serialization;
using PowerCatalog.Domain.Codes;
using PowerCatalog.Domain.Delegations;

namespace PowerCatalog.Domain.Events;

/// <summary>收回: a power was taken back from what it was delegated to.</summary>
/// <param name="Adjustment">The adjustment that it belongs to.</param>
/// <param name="Line">Its line.</param>
/// <param name="Effective">From when it holds: the first day on which the receivers do not exercise it.</param>
/// <param name="Power">The power.</param>
/// <param name="Receivers">What it was taken back from, in the order of <see cref="Receiver.InOrder"/>.</param>
/// <param name="Reason">Why.</param>
/// <param name="Instrument">The instrument, where it differs from the adjustment's document.</param>
public sealed record DelegationRecalled(
    AdjustmentId Adjustment,
    int Line,
    DateOnly Effective,
    PowerCode Power,
    IReadOnlyList<Receiver> Receivers,
    string Reason,
    string? Instrument) : PowerFact(Adjustment, Line, Effective, Power)
{
    /// <summary>The townships among the receivers.</summary>
    [JsonIgnore]
    public IReadOnlyList<TownshipCode> Townships => Receiver.TownshipsIn(Receivers);
}
