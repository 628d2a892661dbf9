namespace PowerCatalog.Domain.Delegations;

/// <summary>How a power comes to be exercised by a township.</summary>
public enum DelegationMode
{
    /// <summary>赋权(交由行使): handed over by a provincial decision (行政处罚法 第二十四条); the township acts in its own name.</summary>
    Empowered,

    /// <summary>委托: entrusted in writing for a term (行政处罚法 第二十、二十一条;行政许可法 第二十四条); the township acts in the department's name.</summary>
    Entrusted,

    /// <summary>下放: handed down; the accepting body acts in its own name.</summary>
    HandedDown,

    /// <summary>派驻: a team of the department works under the township's direction, in the department's name.</summary>
    Stationed,
}

/// <summary>In whose name a township acts.</summary>
public enum ActingName
{
    /// <summary>The township's own.</summary>
    Township,

    /// <summary>The department's.</summary>
    Department,
}

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
