using PowerCatalog.Domain.Delegations;
using PowerCatalog.ReadModels.TownshipDelegations;

namespace PowerCatalog.Web.Features.Powers;

/// <summary>A township that exercises a power.</summary>
/// <param name="Township">Its code, twelve digits.</param>
/// <param name="Name">Its name on the day.</param>
/// <param name="County">The county-level division above it.</param>
/// <param name="Mode">How the power came to it.</param>
/// <param name="InWhoseName">In whose name it acts.</param>
/// <param name="Since">The first day on which it exercises the power.</param>
/// <param name="Until">The first day on which it no longer does; null where no end is known.</param>
/// <param name="DocumentNumber">The decision that gave it.</param>
internal sealed record PowerTownshipItem(
    string Township, string Name, string? County, DelegationMode Mode, ActingName InWhoseName, DateOnly Since, DateOnly? Until,
    string? DocumentNumber)
{
    public static PowerTownshipItem Of(PowerTownship township) => new(
        township.Township, township.Name, township.County, township.Mode, township.InWhoseName, township.Since, township.Until,
        township.DocumentNumber);
}
