using PowerCatalog.Domain.Delegations;

namespace PowerCatalog.ReadModels.TownshipDelegations;

/// <summary>The townships of a county that exercise a power on the same terms.</summary>
/// <param name="County">The county-level division; null where a township has none.</param>
/// <param name="Townships">The names of those townships, by code.</param>
/// <param name="OfAll">The number of townships that the county has on the day.</param>
public sealed record ActingCounty(string? County, IReadOnlyList<string> Townships, int OfAll);

/// <summary>Where townships exercise a power on the same terms.</summary>
/// <param name="InWhoseName">In whose name they act.</param>
/// <param name="Mode">How the power came to them.</param>
/// <param name="Until">The first day on which they no longer do; null where no end is known.</param>
/// <param name="Counties">Where, by the codes of townships.</param>
public sealed record ActingArea(ActingName InWhoseName, DelegationMode Mode, DateOnly? Until, IReadOnlyList<ActingCounty> Counties)
{
    /// <summary>The number of townships.</summary>
    public int Townships => Counties.Sum(county => county.Townships.Count);
}

/// <summary>Who exercises a power where, and in whose name.</summary>
/// <param name="Department">The code of the department that holds it.</param>
/// <param name="DepartmentName">Its name on the day.</param>
/// <param name="Areas">Where townships exercise it; the widest first.</param>
/// <param name="Others">Other receivers that exercise it.</param>
/// <param name="DepartmentActs">Whether there is a place left where the department itself exercises it.</param>
/// <param name="Phone">Where to ask (咨询电话); null where the list does not say.</param>
/// <param name="ComplaintPhone">Where to complain (监督电话); null where the list does not say.</param>
public sealed record WhoActs(
    string Department, string DepartmentName, IReadOnlyList<ActingArea> Areas, IReadOnlyList<PowerReceiver> Others, bool DepartmentActs,
    string? Phone, string? ComplaintPhone)
{
    /// <summary>Whether anybody beside the department exercises it.</summary>
    public bool IsShared => Areas.Count + Others.Count > 0;
}
