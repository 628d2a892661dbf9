using PowerCatalog.Domain.Delegations;
using PowerCatalog.Domain.Powers;
using PowerCatalog.ReadModels.TownshipDelegations;

namespace PowerCatalog.ReadModels.PowerSearch;

/// <summary>Selects powers; filters that are null do not apply.</summary>
/// <param name="Department">A department, by code or name.</param>
/// <param name="Category">A category.</param>
/// <param name="Family">Powers or services.</param>
/// <param name="Text">Words that must all occur in code, name or legal basis.</param>
/// <param name="Law">A law's name, without 《》.</param>
/// <param name="Article">An article of it, as 第十五条.</param>
/// <param name="Delegated">Whether some township exercises it.</param>
/// <param name="Receiver">A township, county, zone, department of one of these or territory that exercises it, by name or code.</param>
public sealed record PowerFilter(
    string? Department = null,
    Category? Category = null,
    Family? Family = null,
    string? Text = null,
    string? Law = null,
    string? Article = null,
    bool? Delegated = null,
    string? Receiver = null)
{
    /// <summary>A level at which it is exercised, as 市级.</summary>
    public string? Level { get; init; }

    /// <summary>How it came to a receiver that exercises it; of the one that <see cref="Receiver"/> names, where one is named.</summary>
    public DelegationMode? Mode { get; init; }

    /// <summary>In whose name a receiver exercises it, of the same receiver.</summary>
    public ActingName? InWhoseName { get; init; }

    /// <summary>Whether what it says, or who exercises it, changes after the day by what is known already.</summary>
    public bool? Coming { get; init; }

    /// <summary>Whether what it says took effect in the year of the day.</summary>
    public bool? ChangedThisYear { get; init; }

    /// <summary>Whether it states no legal basis.</summary>
    public bool? MissingBasis { get; init; }

    /// <summary>Whom <see cref="Receiver"/> names, once that was looked up (<see cref="FilterNames"/>).</summary>
    public NamedReceivers? Named { get; init; }

    /// <summary>What <see cref="Text"/> is read as, once the dictionary of plain words was asked; else its words as they are.</summary>
    public Sought? Sought { get; init; }

    /// <summary>What is sought, with the dictionary where it was asked.</summary>
    internal Sought SoughtOrPlain => Sought ?? Sought.Plain(Text);
}
