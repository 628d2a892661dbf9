using PowerCatalog.Domain.Adjustments;
using PowerCatalog.Domain.Codes;
using PowerCatalog.Domain.Delegations;
using PowerCatalog.Domain.Events;
using PowerCatalog.Domain.Folding;

namespace PowerCatalog.Domain.Deciding;

/// <summary>The delegations that end with the power, or with the township, that a line takes away.</summary>
internal static class FollowingRecalls
{
    /// <summary>Proposes to take a power that leaves the list back from all that exercise it.</summary>
    public static void OfPower(DraftCheck check, DraftLine line, DateOnly effective, PowerCode power, string name, string reason)
    {
        var receivers = Receiver.InOrder(
            check.Powers.HistoryOf(power).Delegations.Where(period => IsExercised(period, effective)).Select(period => period.Receiver));
        Propose(
            check, line, ConsequenceKind.RemovedPowerRecalled, (power.Value, name),
            receivers.Count == 0 ? [] : [One(check, line, (power, name), effective, receivers, reason)]);
    }

    /// <summary>Proposes to take back from a township that is closed all that it exercises on the day or will come to exercise.</summary>
    public static void OfTownship(DraftCheck check, DraftLine line, DateOnly effective, TownshipCode township, string name)
    {
        var key = Receiver.Township(township).Key;
        var reason = $"{name}撤销";
        // Lines that close come last: what the others do to these powers is known.
        var ends = check.Facts.Where(fact => fact is PowerRemoved || (fact is DelegationRecalled recalled && IsFrom(recalled, key)))
            .Cast<PowerFact>().ToLookup(fact => fact.Power, fact => fact.Effective);
        var proposed =
            from power in check.DelegatedTo(township)
            from period in check.Powers.HistoryOf(power).Delegations
            where period.Receiver.Key == key && (period.To is null || effective < period.To)
            let day = period.From > effective ? period.From : effective
            let state = check.Powers.HistoryOf(power).On(day)
            where state is not null && !ends[power].Any(end => end <= day)
            select One(check, line, (power, state.Name), day, [period.Receiver], reason);
        Propose(check, line, ConsequenceKind.ClosedTownshipRecalled, (township.Value, name), [.. proposed]);
    }

    private static bool IsFrom(DelegationRecalled recalled, string receiver) =>
        recalled.Receivers.Any(one => one.Key == receiver);

    private static void Propose(
        DraftCheck check, DraftLine line, ConsequenceKind kind, (string Code, string Name) about,
        IReadOnlyList<(PowerFact, PreviewLine)> proposed)
    {
        if (Following.Propose(check, line, kind, about, proposed) == ConsequenceState.Undecided && proposed.Count > 0)
            check.Problems.Add(ConsequenceProblems.Undecided(check.Consequences[^1]));
    }

    private static (PowerFact Fact, PreviewLine Seen) One(
        DraftCheck check, DraftLine line, (PowerCode Code, string Name) power, DateOnly from, IReadOnlyList<Receiver> receivers,
        string reason) =>
        (
            new DelegationRecalled(check.Adjustment, line.Number, from, power.Code, receivers, reason, null),
            new PreviewLine(
                line.Number, EventNames.DelegationRecalled, power.Code.Value, power.Name, from, null, check.Townships.Show(receivers),
                reason));

    private static bool IsExercised(DelegationPeriod period, DateOnly date) =>
        period.From <= date && (period.To is null || date < period.To);
}
