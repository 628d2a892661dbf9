using System.Text.Json.Serialization;
using PowerCatalog.Domain.Codes;
using PowerCatalog.Domain.Delegations;

namespace PowerCatalog.Domain.Events;

/// <summary>赋权、委托、下放、派驻: a power was delegated to townships, counties, zones, their departments or areas.</summary>
/// <param name="Adjustment">The adjustment that it belongs to.</param>
/// <param name="Line">Its line.</param>
/// <param name="Effective">From when it holds; the same day as <see cref="DelegationTerms.From"/>.</param>
/// <param name="Power">The power.</param>
/// <param name="Receivers">What it was delegated to, in the order of <see cref="Receiver.InOrder"/>.</param>
/// <param name="Terms">The terms.</param>
public sealed record PowerDelegated(
    AdjustmentId Adjustment,
    int Line,
    DateOnly Effective,
    PowerCode Power,
    IReadOnlyList<Receiver> Receivers,
    DelegationTerms Terms) : PowerFact(Adjustment, Line, Effective, Power)
{
    /// <summary>The townships among the receivers.</summary>
    [JsonIgnore]
    public IReadOnlyList<TownshipCode> Townships => Receiver.TownshipsIn(Receivers);
}
