using PowerCatalog.Domain.Delegations;
using PowerCatalog.Domain.Events;
using PowerCatalog.Domain.Powers;

namespace PowerCatalog.Domain.Folding;

/// <summary>A power from one day to another.</summary>
/// <param name="From">The first day.</param>
/// <param name="To">The first day after; null where no end is known.</param>
/// <param name="State">The power; null while it is not on the list.</param>
public sealed record PowerPeriod(DateOnly From, DateOnly? To, PowerState? State);

/// <summary>A period in which a receiver exercises a power.</summary>
/// <param name="Receiver">The receiver.</param>
/// <param name="From">The first day.</param>
/// <param name="To">The first day after: by term, by recall or because the power left the list; null where no end is known.</param>
/// <param name="Terms">The terms.</param>
/// <param name="Revision">The revision of the delegating fact.</param>
public sealed record DelegationPeriod(Receiver Receiver, DateOnly From, DateOnly? To, DelegationTerms Terms, long Revision);

/// <summary>
/// All that is known of one power at a revision. Facts are folded in the order of (effective date, revision), so an adjustment recorded
/// late takes effect in the past, and a change with a later date still applies over it (<see cref="TwoClocks"/>).
/// </summary>
/// <param name="Periods">In order, without gaps from the first fact's day on.</param>
/// <param name="Delegations">In the order in which they began; those of one receiver do not overlap.</param>
/// <param name="Warnings">Facts that do not fit the history.</param>
public sealed record PowerHistory(
    IReadOnlyList<PowerPeriod> Periods, IReadOnlyList<DelegationPeriod> Delegations, IReadOnlyList<FoldWarning> Warnings)
{
    /// <summary>The history of an unknown power.</summary>
    public static readonly PowerHistory Empty = new([], [], []);

    /// <summary>The power on a day; null where it is not on the list.</summary>
    public PowerState? On(DateOnly date)
    {
        for (var i = Periods.Count - 1; i >= 0; i--)
        {
            if (Periods[i].From <= date) return Periods[i].State;
        }

        return null;
    }

    /// <summary>The period in which a receiver exercises the power on a day; null where it does not.</summary>
    public DelegationPeriod? DelegationOn(Receiver receiver, DateOnly date) =>
        Delegations.FirstOrDefault(period =>
            period.Receiver.Key == receiver.Key && period.From <= date && (period.To is null || date < period.To));

    /// <summary>The latest effective date of all facts, or the latest day from which one is annulled; null where there is none.</summary>
    public DateOnly? Latest { get; private init; }

    /// <summary>Folds the facts of one power as they are read, in any order: corrections and annulments are applied.</summary>
    /// <param name="facts">The power's facts and the corrections of them.</param>
    /// <param name="annulments">The annulments known.</param>
    public static PowerHistory Of(IReadOnlyCollection<Recorded<Fact>> facts, Annulments annulments)
    {
        if (!EffectiveFacts.AreTouched(facts, annulments)) return AsRecorded(facts);
        var stretches = EffectiveFacts.Stretches(facts, annulments)
            .Select(from => (from, AsRead(EffectiveFacts.On(facts, annulments, from)))).ToList();
        var history = stretches.Count == 1 ? stretches[0].Item2 : Stretches.Join(stretches);
        var latest = stretches.Max(stretch => stretch.Item2.Latest);
        return history with
        {
            Latest = stretches.Count > 1 && (latest is null || latest < stretches[^1].from) ? stretches[^1].from : latest,
        };
    }

    /// <summary>Folds the facts of one power as they were recorded, in any order: corrections and annulments are ignored.</summary>
    public static PowerHistory AsRecorded(IEnumerable<Recorded<Fact>> facts) =>
        Fold(facts.Where(fact => fact.Fact is PowerFact).Select(fact => (fact.Revision, (PowerFact)fact.Fact)));

    private static PowerHistory AsRead(IEnumerable<Effective<Fact>> facts) =>
        Fold(facts.Select(fact => (fact.Revision, (PowerFact)fact.Fact)));

    private static PowerHistory Fold(IEnumerable<(long Revision, PowerFact Fact)> facts)
    {
        var fold = new PowerFold();
        DateOnly? latest = null;
        foreach (var (revision, fact) in facts.OrderBy(fact => fact.Fact.Effective).ThenBy(fact => fact.Revision))
        {
            fold.Take(revision, fact);
            latest = fact.Effective;
        }

        return fold.History() with { Latest = latest };
    }
}
