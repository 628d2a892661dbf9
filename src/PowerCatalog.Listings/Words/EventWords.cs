using PowerCatalog.Domain.Events;
using PowerCatalog.Domain.Folding;
using PowerCatalog.Domain.Text;

namespace PowerCatalog.Listings.Words;

/// <summary>What happened, in the words of the list: one word for each registered event, wherever it is shown.</summary>
public static class EventWords
{
    private static readonly Dictionary<string, Bilingual> Words = new()
    {
        [EventNames.CatalogOpened] = new("公布清单", "list opened"),
        [EventNames.PowerAdded] = new("增加", "added"),
        [EventNames.PowerRemoved] = new("减少", "removed"),
        [EventNames.PowerElementsChanged] = new("变更要素", "elements changed"),
        [EventNames.PowerTransferred] = new("划转", "transferred"),
        [EventNames.PowerSuspended] = new("暂停", "suspended"),
        [EventNames.PowerResumed] = new("恢复", "resumed"),
        [EventNames.PowerDelegated] = new("赋权", "delegated"),
        [EventNames.DelegationRecalled] = new("收回", "recalled"),
        [EventNames.DepartmentRegistered] = new("部门登记", "department registered"),
        [EventNames.DepartmentRenamed] = new("部门更名", "department renamed"),
        [EventNames.DepartmentsMerged] = new("部门合并", "department merged"),
        [EventNames.DepartmentClosed] = new("部门撤销", "department closed"),
        [EventNames.TownshipRegistered] = new("乡镇登记", "township registered"),
        [EventNames.TownshipRenamed] = new("乡镇更名", "township renamed"),
        [EventNames.TownshipClosed] = new("乡镇撤销", "township closed"),
        [EventNames.FactCorrected] = new("更正", "corrected"),
        [EventNames.AdjustmentAnnulled] = new("撤销", "annulled"),
        [Foreseen.Ended] = new("期满", "term ended"),
        [Foreseen.HandedOver] = new("交接", "handed over"),
    };

    /// <summary>What happens to the powers of a list that opens: they are on it from the start, and count as no additions.</summary>
    public static Bilingual Opened { get; } = new("建立清单", "opened");

    /// <summary>Whether an event sets no value, so that the text after it is the reason for it.</summary>
    /// <param name="type">The event's registered name.</param>
    public static bool GivesReason(string type) =>
        type is EventNames.PowerRemoved or EventNames.PowerSuspended or EventNames.PowerResumed or EventNames.AdjustmentAnnulled;

    /// <summary>The events that have words: all facts, and what comes by itself.</summary>
    public static IReadOnlyCollection<string> Known => Words.Keys;

    /// <summary>The word for a registered name; the name itself where it is no fact's.</summary>
    public static Bilingual Of(string name) => Words.GetValueOrDefault(name) ?? new Bilingual(name, name);

    /// <summary>The same of a line of a decision, which may open its list.</summary>
    /// <param name="name">The event's registered name.</param>
    /// <param name="opening">Whether the decision opens a list.</param>
    public static Bilingual Of(string name, bool opening) => opening && name == EventNames.PowerAdded ? Opened : Of(name);
}
