using PowerCatalog.Domain.Codes;
using PowerCatalog.Domain.Delegations;

namespace PowerCatalog.Domain.Events;

/// <summary>赋权、委托、下放、派驻: a power was delegated to townships.</summary>
/// <param name="Adjustment">The adjustment that it belongs to.</param>
/// <param name="Line">Its line.</param>
/// <param name="Effective">From when it holds; the same day as <see cref="DelegationTerms.From"/>.</param>
/// <param name="Power">The power.</param>
/// <param name="Townships">The townships, in the order of their codes.</param>
/// <param name="Terms">The terms.</param>
public sealed record PowerDelegated(
    AdjustmentId Adjustment,
    int Line,
    DateOnly Effective,
    PowerCode Power,
    IReadOnlyList<TownshipCode> Townships,
    DelegationTerms Terms) : PowerFact(Adjustment, Line, Effective, Power);
