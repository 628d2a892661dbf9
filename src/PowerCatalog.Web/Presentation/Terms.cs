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

    public static string InWhoseName(this PageLanguage t, ActingName name) => t[DelegationWords.Show(name), name == ActingName.Township ? "the township's own" : "the department's"];

    /// <summary>What happened, by the event's name.</summary>
    public static string Event(this PageLanguage t, string type) => t.IsEnglish ? English(type) : Chinese(type);

    private static string Chinese(string type) => type switch
    {
        nameof(DepartmentRegistered) => "部门登记",
        nameof(DepartmentRenamed) => "部门更名",
        nameof(DepartmentsMerged) => "部门合并",
        nameof(DepartmentClosed) => "部门撤并",
        nameof(TownshipRegistered) => "乡镇登记",
        nameof(TownshipRenamed) => "乡镇更名",
        nameof(TownshipClosed) => "乡镇撤并",
        _ => Names.Event(type),
    };

    private static string English(string type) => type switch
    {
        nameof(PowerAdded) => "added",
        nameof(PowerRemoved) => "removed",
        nameof(PowerElementsChanged) => "elements changed",
        nameof(PowerTransferred) => "transferred",
        nameof(PowerSuspended) => "suspended",
        nameof(PowerResumed) => "resumed",
        nameof(PowerDelegated) => "delegated",
        nameof(DelegationRecalled) => "recalled",
        nameof(FactCorrected) => "corrected",
        nameof(AdjustmentAnnulled) => "annulled",
        nameof(DepartmentRegistered) => "department registered",
        nameof(DepartmentRenamed) => "department renamed",
        nameof(DepartmentsMerged) => "department merged",
        nameof(DepartmentClosed) => "department closed",
        nameof(TownshipRegistered) => "township registered",
        nameof(TownshipRenamed) => "township renamed",
        nameof(TownshipClosed) => "township closed",
        _ => type,
    };
}
