using PowerCatalog.Domain.Delegations;
using PowerCatalog.Domain.Events;
using PowerCatalog.Web.Answering;

namespace PowerCatalog.Web.Pages.Frame;

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
        EventNames.DepartmentRegistered => "部门登记",
        EventNames.DepartmentRenamed => "部门更名",
        EventNames.DepartmentsMerged => "部门合并",
        EventNames.DepartmentClosed => "部门撤销",
        EventNames.TownshipRegistered => "乡镇登记",
        EventNames.TownshipRenamed => "乡镇更名",
        EventNames.TownshipClosed => "乡镇撤并",
        _ => Names.Event(type),
    };

    private static string English(string type) => type switch
    {
        EventNames.PowerAdded => "added",
        EventNames.PowerRemoved => "removed",
        EventNames.PowerElementsChanged => "elements changed",
        EventNames.PowerTransferred => "transferred",
        EventNames.PowerSuspended => "suspended",
        EventNames.PowerResumed => "resumed",
        EventNames.PowerDelegated => "delegated",
        EventNames.DelegationRecalled => "recalled",
        EventNames.FactCorrected => "corrected",
        EventNames.AdjustmentAnnulled => "annulled",
        EventNames.DepartmentRegistered => "department registered",
        EventNames.DepartmentRenamed => "department renamed",
        EventNames.DepartmentsMerged => "department merged",
        EventNames.DepartmentClosed => "department closed",
        EventNames.TownshipRegistered => "township registered",
        EventNames.TownshipRenamed => "township renamed",
        EventNames.TownshipClosed => "township closed",
        _ => type,
    };
}
