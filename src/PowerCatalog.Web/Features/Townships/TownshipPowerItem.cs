using PowerCatalog.Domain.Delegations;
using PowerCatalog.Domain.Powers;
using PowerCatalog.ReadModels.TownshipDelegations;
using PowerCatalog.Web.Http.Responses;

namespace PowerCatalog.Web.Features.Townships;

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
/// <param name="AdjustmentTitle">That decision's title.</param>
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
    string AdjustmentTitle)
{
    public static TownshipPowerItem Of(TownshipPower power, Names names) => new(
        power.Code, power.Name, power.Category, names.Of(power.Category), power.Department, power.DepartmentName, power.LegalBasis,
        power.Mode, power.InWhoseName, power.Instrument,
        power.ProvincialBasis, power.Since, power.Until, power.HandOver, power.Travelling, power.Suspended, power.DocumentNumber,
        power.AdjustmentTitle);
}
