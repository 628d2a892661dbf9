using PowerCatalog.Domain.Codes;
using PowerCatalog.Domain.Laws.Events;
using PowerCatalog.Domain.Laws.Folding;
using PowerCatalog.Domain.Laws.Matching;

namespace PowerCatalog.Domain.Laws.Following;

/// <summary>How far the powers that an entry touches are dealt with.</summary>
/// <param name="Powers">Each power with each document that it rests on, in the order of the entry.</param>
/// <param name="Near">Documents with citations that may be meant, and are taken for nothing.</param>
public sealed record EntryProgress(IReadOnlyList<FollowedPower> Powers, IReadOnlyList<TouchedDocument> Near)
{
    /// <summary>By department, in order. A power counts once, and is open as long as one of its documents is.</summary>
    public IReadOnlyList<DepartmentProgress> ByDepartment(IReadOnlyList<OpenedDraft> drafts) =>
    [
        .. Powers.GroupBy(power => power.Department).OrderBy(group => group.Key.Value, StringComparer.Ordinal)
            .Select(group => DepartmentProgress.Of(group.Key, [.. group], drafts)),
    ];

    /// <summary>Works it out.</summary>
    /// <param name="entry">The entry.</param>
    /// <param name="then">What rested on its documents when it was recorded.</param>
    /// <param name="now">What rests on them now, powers that came later among them.</param>
    /// <param name="since">What was done to these powers since; without those that are no longer on the list.</param>
    public static EntryProgress Of(
        LawEntry entry, Reliance then, Reliance now, IReadOnlyDictionary<PowerCode, PowerSince> since)
    {
        ArgumentNullException.ThrowIfNull(entry);
        ArgumentNullException.ThrowIfNull(then);
        ArgumentNullException.ThrowIfNull(now);
        var unaffected = entry.Unaffected.ToDictionary(power => power.Power, power => power.Reason);
        var drafts = entry.Drafts.Select(draft => draft.Adjustment).ToHashSet();
        var resting = now.Documents.ToDictionary(
            document => document.Change.Line, document => document.Powers.Select(power => power.Power).ToHashSet());
        var touched = then.Documents.Concat(now.Documents).GroupBy(document => document.Change.Line).OrderBy(same => same.Key)
            .SelectMany(same => same.SelectMany(each => each.Powers).DistinctBy(power => power.Power)
                .Select(power => Follow(same.First().Change, power)));
        return new EntryProgress([.. touched], [.. then.Documents.Where(document => document.Near.Count > 0)]);

        FollowedPower Follow(LawChange change, RestingPower power)
        {
            var state = since.GetValueOrDefault(power.Power);
            var status = state is null ? TouchedStatus.Removed
                : IsAdjusted(change, power.Power, state) ? TouchedStatus.Adjusted
                : unaffected.ContainsKey(power.Power) ? TouchedStatus.Unaffected
                : TouchedStatus.Open;
            return new FollowedPower(
                change, power, state?.Department ?? power.Department, status, unaffected.GetValueOrDefault(power.Power));
        }

        // What is gone must no longer be cited; what was amended may be, by a basis that was looked at since.
        bool IsAdjusted(LawChange change, PowerCode power, PowerSince state) => change.Result == LawResult.Amended
            ? state.BasisChanged || state.ChangedBy.Any(drafts.Contains)
            : !resting.GetValueOrDefault(change.Line, []).Contains(power);
    }
}
