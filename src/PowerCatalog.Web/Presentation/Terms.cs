using PowerCatalog.Domain.Delegations;
using PowerCatalog.Domain.Events;
using PowerCatalog.Web.Http.Responses;
using PowerCatalog.Web.Layout.Context;

namespace PowerCatalog.Web.Presentation;

/// <summary>The field's terms in both languages (design section 2).</summary>
internal static class Terms
{
    public static string Mode(this PageLanguage t, DelegationMode mode) => t[DelegationWords.Show(mode), mode switch
    {
        DelegationMode.Empowered => "empowered",
        DelegationMode.Entrusted => "entrusted",
        DelegationMode.HandedDown => "handed down",
        _ => "stationed",
    }];

    public static string InWhoseName(this PageLanguage t, ActingName name) =>
        t[DelegationWords.Show(name), name == ActingName.Township ? "the township's own" : "the department's"];

    /// <summary>What happened, by the event's name.</summary>
    public static string Event(this PageLanguage t, string type) => t.IsEnglish ? English(type) : Chinese(type);

    private static string Chinese(string type) => type switch
    {
        EventNames.DepartmentRegistered or nameof(DepartmentRegistered) => "部门登记",
        EventNames.DepartmentRenamed or nameof(DepartmentRenamed) => "部门更名",
        EventNames.DepartmentsMerged or nameof(DepartmentsMerged) => "部门合并",
        EventNames.DepartmentClosed or nameof(DepartmentClosed) => "部门撤销",
        EventNames.TownshipRegistered or nameof(TownshipRegistered) => "乡镇登记",
        EventNames.TownshipRenamed or nameof(TownshipRenamed) => "乡镇更名",
        EventNames.TownshipClosed or nameof(TownshipClosed) => "乡镇撤并",
        _ => Names.Event(type),
    };

    private static string English(string type) => type switch
    {
        EventNames.PowerAdded or nameof(PowerAdded) => "added",
        EventNames.PowerRemoved or nameof(PowerRemoved) => "removed",
        EventNames.PowerElementsChanged or nameof(PowerElementsChanged) => "elements changed",
        EventNames.PowerTransferred or nameof(PowerTransferred) => "transferred",
        EventNames.PowerSuspended or nameof(PowerSuspended) => "suspended",
        EventNames.PowerResumed or nameof(PowerResumed) => "resumed",
        EventNames.PowerDelegated or nameof(PowerDelegated) => "delegated",
        EventNames.DelegationRecalled or nameof(DelegationRecalled) => "recalled",
        EventNames.FactCorrected or nameof(FactCorrected) => "corrected",
        EventNames.AdjustmentAnnulled or nameof(AdjustmentAnnulled) => "annulled",
        EventNames.DepartmentRegistered or nameof(DepartmentRegistered) => "department registered",
        EventNames.DepartmentRenamed or nameof(DepartmentRenamed) => "department renamed",
        EventNames.DepartmentsMerged or nameof(DepartmentsMerged) => "department merged",
        EventNames.DepartmentClosed or nameof(DepartmentClosed) => "department closed",
        EventNames.TownshipRegistered or nameof(TownshipRegistered) => "township registered",
        EventNames.TownshipRenamed or nameof(TownshipRenamed) => "township renamed",
        EventNames.TownshipClosed or nameof(TownshipClosed) => "township closed",
        _ => type,
    };
}
