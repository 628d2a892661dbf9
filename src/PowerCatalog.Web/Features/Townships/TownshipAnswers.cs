using PowerCatalog.Domain.Delegations;
using PowerCatalog.Domain.Powers;
using PowerCatalog.ReadModels.PowerList;
using PowerCatalog.ReadModels.TownshipDelegations;
using PowerCatalog.Web.Http.Responses;
using PowerCatalog.Web.Presentation;

namespace PowerCatalog.Web.Features.Townships;

/// <summary>A township through the lens.</summary>
/// <param name="Code">Its code, twelve digits.</param>
/// <param name="Name">Its name on the day.</param>
/// <param name="County">The county-level division above it.</param>
/// <param name="Open">Whether it still works.</param>
/// <param name="Powers">How many powers it exercises.</param>
internal sealed record TownshipItem(string Code, string Name, string? County, bool Open, long Powers)
{
    public static TownshipItem Of(TownshipAnswer township) => new(township.Code, township.Name, township.County, township.Open, township.Powers);
}

/// <summary>One township.</summary>
/// <param name="Catalog">The catalog.</param>
/// <param name="Lens">The lens.</param>
/// <param name="Township">The township.</param>
internal sealed record TownshipThing(CatalogRef Catalog, LensRef Lens, TownshipItem Township);

/// <summary>What a township may exercise.</summary>
/// <param name="Catalog">The catalog.</param>
/// <param name="Lens">The lens.</param>
/// <param name="Township">The township.</param>
/// <param name="Items">The powers, by code.</param>
/// <param name="Total">How many.</param>
internal sealed record TownshipPowersAnswer(CatalogRef Catalog, LensRef Lens, TownshipItem Township, IReadOnlyList<TownshipPowerItem> Items, int Total);

/// <summary>A power that a township exercises.</summary>
/// <param name="Code">The power's code.</param>
/// <param name="Name">Its name.</param>
/// <param name="Category">Its category.</param>
/// <param name="CategoryName">The category's name.</param>
/// <param name="Department">The code of its department, the line department of the township's office.</param>
/// <param name="DepartmentName">Its department's name on the day.</param>
/// <param name="LegalBasis">The power's legal basis, one a line; null where none is given.</param>
/// <param name="Mode">How it came to the township.</param>
/// <param name="InWhoseName">In whose name the township acts.</param>
/// <param name="Instrument">The letter of entrustment or other instrument.</param>
/// <param name="ProvincialBasis">The provincial decision that it rests on.</param>
/// <param name="Since">The first day on which the township exercises it.</param>
/// <param name="Until">The first day on which it no longer does; null where no end is known.</param>
/// <param name="HandOver">The day of the hand-over, where it is another.</param>
/// <param name="Travelling">What goes with the power.</param>
/// <param name="Suspended">Whether it may not be exercised for the time being.</param>
/// <param name="DocumentNumber">The decision that gave it.</param>
/// <param name="DecisionTitle">That decision's title.</param>
internal sealed record TownshipPowerItem(
    string Code,
    string Name,
    Category Category,
    BothNames CategoryName,
    string Department,
    string DepartmentName,
    string? LegalBasis,
    DelegationMode Mode,
    ActingName InWhoseName,
    string? Instrument,
    string? ProvincialBasis,
    DateOnly Since,
    DateOnly? Until,
    DateOnly? HandOver,
    string? Travelling,
    bool Suspended,
    string? DocumentNumber,
    string DecisionTitle)
{
    public static TownshipPowerItem Of(TownshipPower power, Names names) => new(
        power.Code, power.Name, power.Category, names.Of(power.Category), power.Department, power.DepartmentName, power.LegalBasis, power.Mode, power.InWhoseName, power.Instrument,
        power.ProvincialBasis, power.Since, power.Until, power.HandOver, power.Travelling, power.Suspended, power.DocumentNumber, power.DecisionTitle);
}

/// <summary>What changed for a township after one day up to the lens's.</summary>
/// <param name="Catalog">The catalog.</param>
/// <param name="Lens">The lens.</param>
/// <param name="Township">The township.</param>
/// <param name="Since">What was valid on this day is known to the asker.</param>
/// <param name="Granted">Powers that it exercises now and did not then.</param>
/// <param name="Ended">Powers that it exercised then and does not now.</param>
/// <param name="TermsChanged">Powers that it exercises on other terms than then, as they are now.</param>
/// <param name="PowersChanged">What changed in the powers that it exercised then and exercises now.</param>
internal sealed record TownshipChangesAnswer(
    CatalogRef Catalog,
    LensRef Lens,
    TownshipItem Township,
    DateOnly Since,
    IReadOnlyList<TownshipPowerItem> Granted,
    IReadOnlyList<TownshipPowerItem> Ended,
    IReadOnlyList<TownshipPowerItem> TermsChanged,
    IReadOnlyList<HistoryItem> PowersChanged);
