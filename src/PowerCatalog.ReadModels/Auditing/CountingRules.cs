using PowerCatalog.Domain.Events;
using PowerCatalog.Domain.Powers;

namespace PowerCatalog.ReadModels.Auditing;

/// <summary>A way to count.</summary>
/// <param name="Zh">A short description in Chinese.</param>
/// <param name="En">The same in English.</param>
/// <param name="Count">Counts.</param>
internal sealed record CountingRule(string Zh, string En, Func<IReadOnlyList<CountedFact>, long> Count);

/// <summary>
/// The ways in which published documents count: first the program's own, then others found in practice (merged items before or after the
/// merge, with or without services, with or without editorial changes, items or pairs of item and township).
/// </summary>
internal static class CountingRules
{
    private static readonly CountingRule[] Added =
    [
        new("增加的行政权力", "powers added", facts => Powers<PowerAdded>(facts).Count()),
        new("含公共服务", "services too", facts => All<PowerAdded>(facts).Count()),
        new(
            "不含合并、拆分而来的", "without what came out of merges and splits",
            facts => Powers<PowerAdded>(facts).Count(added => added.Supersedes.Count == 0)),
        new("只计公共服务", "services only", facts => All<PowerAdded>(facts).Count() - Powers<PowerAdded>(facts).Count()),
    ];

    private static readonly CountingRule[] Removed =
    [
        new("减少的行政权力", "powers removed", facts => Powers<PowerRemoved>(facts).Count()),
        new("含公共服务", "services too", facts => All<PowerRemoved>(facts).Count()),
        new("合并按合并后计", "merges by what came out", facts => Powers<PowerRemoved>(facts).Count() - MergedIn(facts) + MergedOut(facts)),
        new(
            "不含合并、拆分的", "without merges and splits",
            facts => Powers<PowerRemoved>(facts).Count(removed => removed.SupersededBy.Count == 0)),
        new(
            "只计取消的", "only those with the reason 取消",
            facts => Powers<PowerRemoved>(facts).Count(removed => removed.Reason.StartsWith("取消", StringComparison.Ordinal))),
    ];

    private static readonly CountingRule[] Changed =
    [
        new("变更要素的行政权力", "powers changed", facts => Powers<PowerElementsChanged>(facts).Count()),
        new("含公共服务", "services too", facts => All<PowerElementsChanged>(facts).Count()),
        new(
            "不含只改文字的", "without those whose wording alone changed",
            facts => Powers<PowerElementsChanged>(facts).Count(changed => changed.Changes.Any(place => !place.Editorial))),
        new(
            "含划转的", "transfers too",
            facts =>
                Powers<PowerElementsChanged>(facts).Select(changed => changed.Power)
                    .Union(Powers<PowerTransferred>(facts).Select(moved => moved.Power)).Count()),
    ];

    private static readonly CountingRule[] Places =
    [
        new("变更要素的处数", "places changed", facts => Powers<PowerElementsChanged>(facts).Sum(changed => changed.Changes.Count)),
        new("含公共服务", "services too", facts => All<PowerElementsChanged>(facts).Sum(changed => changed.Changes.Count)),
        new(
            "不含只改文字的", "without editorial ones",
            facts => Powers<PowerElementsChanged>(facts).Sum(changed => changed.Changes.Count(place => !place.Editorial))),
    ];

    private static readonly CountingRule[] Delegated =
    [
        new("赋权、下放的事项", "items delegated", facts => All<PowerDelegated>(facts).Select(given => given.Power).Distinct().Count()),
        new(
            "赋予乡镇的事项", "items given to townships",
            facts => All<PowerDelegated>(facts).Where(given => given.Townships.Count > 0).Select(given => given.Power).Distinct().Count()),
        new("只计行政权力", "powers only", facts => Powers<PowerDelegated>(facts).Select(given => given.Power).Distinct().Count()),
        new("事项与乡镇的对数", "pairs of item and township", facts => All<PowerDelegated>(facts).Sum(given => given.Townships.Count)),
        new("事项与承接单位的对数", "pairs of item and receiver", facts => All<PowerDelegated>(facts).Sum(given => given.Receivers.Count)),
    ];

    private static readonly CountingRule[] Recalled =
    [
        new("收回的事项", "items taken back", facts => All<DelegationRecalled>(facts).Select(back => back.Power).Distinct().Count()),
        new("事项与乡镇的对数", "pairs of item and township", facts => All<DelegationRecalled>(facts).Sum(back => back.Townships.Count)),
        new("事项与承接单位的对数", "pairs of item and receiver", facts => All<DelegationRecalled>(facts).Sum(back => back.Receivers.Count)),
    ];

    private static readonly CountingRule[] Transferred =
    [
        new("划转的事项", "items transferred", facts => All<PowerTransferred>(facts).Count()),
        new("只计行政权力", "powers only", facts => Powers<PowerTransferred>(facts).Count()),
    ];

    private static readonly CountingRule[] Suspended =
    [
        new("暂停的事项", "items suspended", facts => All<PowerSuspended>(facts).Count()),
    ];

    private static readonly CountingRule[] In = [new("合并前的事项", "items that were merged", MergedIn)];

    private static readonly CountingRule[] Out = [new("合并后的事项", "items that merges gave", MergedOut)];

    private static readonly CountingRule[] Renamed =
    [
        new(
            "更名的事项", "items renamed",
            facts => All<PowerElementsChanged>(facts).Count(changed => changed.Changes.Any(place => place.Element == CoreElements.Name))),
    ];

    /// <summary>The rules for a part with that name, the program's own first; empty where it names nothing that is counted.</summary>
    public static CountingRule[] Of(string part) => part switch
    {
        "合并前" => In,
        "合并后" or "合并实施" => Out,
        "更名" => Renamed,
        _ when Has(part, "处") => Places,
        _ when Has(part, "变更", "要素") => Changed,
        _ when Has(part, "收回") => Recalled,
        _ when Has(part, "下放", "委托", "赋") => Delegated,
        _ when Has(part, "划转", "划入", "划出", "相关部门行使") => Transferred,
        _ when Has(part, "暂停") => Suspended,
        _ when Has(part, "增", "承接", "新设") => Added,
        _ when Has(part, "取消", "减少", "废止", "转为内部") => Removed,
        _ => [],
    };

    private static bool Has(string part, params ReadOnlySpan<string> words)
    {
        foreach (var word in words)
        {
            if (part.Contains(word, StringComparison.Ordinal)) return true;
        }

        return false;
    }

    private static IEnumerable<T> All<T>(IReadOnlyList<CountedFact> facts) where T : Fact => facts.Select(fact => fact.Fact).OfType<T>();

    private static IEnumerable<T> Powers<T>(IReadOnlyList<CountedFact> facts) where T : Fact =>
        facts.Where(fact => !fact.IsService).Select(fact => fact.Fact).OfType<T>();

    private static IEnumerable<PowerRemoved> Merged(IReadOnlyList<CountedFact> facts) =>
        All<PowerRemoved>(facts).Where(removed => removed.Reason.StartsWith("合并", StringComparison.Ordinal));

    private static long MergedIn(IReadOnlyList<CountedFact> facts) => Merged(facts).Count();

    private static long MergedOut(IReadOnlyList<CountedFact> facts) =>
        Merged(facts).SelectMany(removed => removed.SupersededBy).Distinct().Count();
}
