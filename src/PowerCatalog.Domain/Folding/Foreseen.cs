using PowerCatalog.Domain.Codes;
using PowerCatalog.Domain.Delegations;

namespace PowerCatalog.Domain.Folding;

/// <summary>What comes by itself on a day that a decision set; nothing is recorded on that day.</summary>
public enum ForeseenKind
{
    /// <summary>期满: the term of a delegation has run out.</summary>
    Ended,

    /// <summary>交接: the department hands over, on another day than that from which the receiver exercises the power.</summary>
    HandedOver,
}

/// <summary>Something foreseen of one power and one receiver.</summary>
/// <param name="Kind">What comes.</param>
/// <param name="Day">
/// On which day: for an ending the first on which the receiver no longer exercises the power; for a hand-over the day itself.
/// </param>
/// <param name="Receiver">Whom it concerns.</param>
/// <param name="Department">The department that holds the power before that day; null where the power is not on the list then.</param>
/// <param name="Revision">The revision of the delegating fact, whose decision set the day.</param>
public sealed record Foreseen(ForeseenKind Kind, DateOnly Day, Receiver Receiver, DepartmentCode? Department, long Revision)
{
    /// <summary>What an ending is called where events have their registered names; it is no event, so it has no version.</summary>
    public const string Ended = "DelegationEnded";

    /// <summary>The same of a hand-over.</summary>
    public const string HandedOver = "DelegationHandedOver";

    /// <summary>The name of a kind.</summary>
    public static string NameOf(ForeseenKind kind) => kind == ForeseenKind.Ended ? Ended : HandedOver;

    /// <summary>
    /// Everything that is foreseen of a power, in the order of days. A term that was cut short (recall, removal, new terms) does not run
    /// out; one that is followed by another on the very day does not end for anybody.
    /// </summary>
    public static IReadOnlyList<Foreseen> Of(PowerHistory history)
    {
        ArgumentNullException.ThrowIfNull(history);
        if (history.Delegations.Count == 0) return [];
        return
        [
            .. history.Delegations.SelectMany(period => Of(history, period)).Distinct()
                .OrderBy(foreseen => foreseen.Day).ThenBy(foreseen => foreseen.Revision),
        ];
    }

    private static IEnumerable<Foreseen> Of(PowerHistory history, DelegationPeriod period)
    {
        if (period.Terms.HandOver is { } handOver && handOver != period.From && (period.To is null || handOver < period.To))
            yield return On(history, ForeseenKind.HandedOver, handOver, period);
        if (period.To is { } end && end == period.Terms.Until && !IsGoneOnWith(history, period, end))
            yield return On(history, ForeseenKind.Ended, end, period);
    }

    private static bool IsGoneOnWith(PowerHistory history, DelegationPeriod period, DateOnly day) =>
        history.Delegations.Any(next => next.From == day && next.Receiver.Key == period.Receiver.Key);

    private static Foreseen On(PowerHistory history, ForeseenKind kind, DateOnly day, DelegationPeriod period) =>
        new(kind, day, period.Receiver, (history.On(day.AddDays(-1)) ?? history.On(day))?.Department, period.Revision);
}
