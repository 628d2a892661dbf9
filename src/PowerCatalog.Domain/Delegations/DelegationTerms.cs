namespace PowerCatalog.Domain.Delegations;

/// <summary>Why a delegation was made and how it stands, apart from who received it.</summary>
/// <param name="Mode">How.</param>
/// <param name="InWhoseName">In whose name.</param>
/// <param name="Instrument">The letter of entrustment or other instrument, by its document number.</param>
/// <param name="ProvincialBasis">The provincial decision that it rests on.</param>
/// <param name="From">The first day on which the township exercises the power.</param>
/// <param name="Until">The first day on which it no longer does; null where no end is set.</param>
/// <param name="HandOver">The day on which the department hands over, where it is another than <paramref name="From"/>.</param>
/// <param name="Travelling">What goes with the power, as 检查权.</param>
public sealed record DelegationTerms(
    DelegationMode Mode,
    ActingName InWhoseName,
    string? Instrument,
    string? ProvincialBasis,
    DateOnly From,
    DateOnly? Until,
    DateOnly? HandOver,
    string? Travelling);
