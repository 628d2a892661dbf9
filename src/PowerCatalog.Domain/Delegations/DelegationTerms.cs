namespace PowerCatalog.Domain.Delegations;

/// <summary>The terms of a delegation, apart from its power and receivers.</summary>
/// <param name="Mode">The mode.</param>
/// <param name="InWhoseName">In whose name.</param>
/// <param name="Instrument">The letter of entrustment or other instrument, by its document number.</param>
/// <param name="ProvincialBasis">The provincial decision that it rests on.</param>
/// <param name="From">The first day on which the receiver exercises the power.</param>
/// <param name="Until">The first day on which it no longer does; null where no end is set.</param>
/// <param name="HandOver">The day on which the department hands over, where it differs from <paramref name="From"/>.</param>
/// <param name="Travelling">What is handed down with the power, as 检查权.</param>
/// <param name="Scope">The territory for which it holds, in words; null where it is that of the receiver.</param>
public sealed record DelegationTerms(
    DelegationMode Mode,
    ActingName InWhoseName,
    string? Instrument,
    string? ProvincialBasis,
    DateOnly From,
    DateOnly? Until,
    DateOnly? HandOver,
    string? Travelling,
    string? Scope);
