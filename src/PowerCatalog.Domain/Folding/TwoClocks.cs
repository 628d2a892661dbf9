using PowerCatalog.Domain.Codes;
using PowerCatalog.Domain.Events;
using PowerCatalog.Domain.Powers;

namespace PowerCatalog.Domain.Folding;

/// <summary>
/// <c>state(D, R)</c>: what a catalog says on a day D, as known at a revision R. This is the definition that everything else is held
/// against; it is written to be read, and knows no index and no shortcut.
/// </summary>
/// <remarks>
/// <para>
/// Take the facts of the adjustments completed at or before R. Read each as its newest correction known at R reads, and drop those whose
/// adjustment is annulled at R for the day D. Keep those with an effective date up to D. Take them in the order of (effective date,
/// revision) and fold. Days are days in Asia/Shanghai, ranges are half-open. The fold is total: what does not fit gives a warning, never an
/// exception.
/// </para>
/// <para>Examples; each is a test of the same name in <c>TwoClocksExamples</c>. A power is added with effect from 01-01, recorded at
/// revision 3.</para>
/// <list type="bullet">
/// <item><b>Late adjustment.</b> A change with effect from 03-01 is recorded at 6, on 05-01. On 04-01 the list says the new value as
/// known at 6, the old one as known at 5.</item>
/// <item><b>Late under a later one.</b> A change from 04-01 is recorded first, one from 03-01 second: from 04-01 on the first still
/// holds.</item>
/// <item><b>Future adjustment.</b> A change with effect from 09-01 is recorded on 05-01: nothing shows until 08-31, and on 09-01 it does
/// without any further event.</item>
/// <item><b>Correction.</b> The change should have read B, not A. As known from the correction on it always read B, on every day since its
/// effective date; as known before, A.</item>
/// <item><b>Correction of a correction.</b> It names the correction's revision. The newest reading holds: C.</item>
/// <item><b>Correction to nothing.</b> The fact should not have been recorded: as known from there on it never was.</item>
/// <item><b>Annulment from the start.</b> All facts of the adjustment fall, on every day; as known before, they hold.</item>
/// <item><b>Annulment from a day.</b> They fall when the list is asked for on that day or later; before it they hold, whatever is
/// known.</item>
/// <item><b>Annulment of an annulment.</b> What it annulled holds again.</item>
/// <item><b>Annulment of a correction.</b> The reading before it holds again.</item>
/// <item><b>Transfer.</b> The power is the old department's until the day before, the new one's from the day on.</item>
/// <item><b>Suspension.</b> The power stays on the list, and is marked as suspended until it is resumed.</item>
/// <item><b>Delegation with an end.</b> The township exercises the power from the first day to the last; on the day after it does not,
/// without any further event.</item>
/// <item><b>Department merged.</b> It is on record as merged into the other from the day on, and its powers are the other's.</item>
/// <item><b>As recorded.</b> Corrections and annulments are left aside: every fact is read as it was first recorded.</item>
/// </list>
/// </remarks>
public static class TwoClocks
{
    /// <summary>The catalog on a day as known at a revision.</summary>
    /// <param name="stream">The catalog's events; the place of each is its revision.</param>
    /// <param name="on">D.</param>
    /// <param name="known">R.</param>
    /// <param name="asRecorded">Whether corrections and annulments are left aside.</param>
    public static CatalogState State(IEnumerable<CatalogEvent> stream, DateOnly on, long known, bool asRecorded)
    {
        var fold = new CatalogFold();
        foreach (var (revision, happened) in stream.Index().TakeWhile(pair => pair.Index <= known)) fold.Take(revision, happened);
        return fold.On(on, asRecorded, CancellationToken.None);
    }

    /// <summary>The same of facts that are known.</summary>
    internal static CatalogState State(
        IReadOnlyList<Recorded<Fact>> known, DateOnly on, bool asRecorded, CancellationToken cancellation)
    {
        var held = Held(known, AnnulmentsIn(known), on, asRecorded);
        var warnings = new List<FoldWarning>(asRecorded ? [] : EffectiveFacts.Misfits(known));
        var powers = new Dictionary<PowerCode, PowerState>();
        var delegations = new List<(PowerCode, DelegationPeriod)>();
        foreach (var facts in held.Where(fact => fact.Fact is PowerFact).GroupBy(fact => ((PowerFact)fact.Fact).Power))
        {
            cancellation.ThrowIfCancellationRequested();
            var fold = new PowerFold();
            foreach (var fact in facts) fold.Take(fact.Revision, (PowerFact)fact.Fact);
            var history = fold.History();
            warnings.AddRange(history.Warnings);
            if (history.On(on) is { } state) powers.Add(facts.Key, state);
            delegations.AddRange(
                history.Delegations.Where(period => period.To is null || on < period.To).Select(period => (facts.Key, period)));
        }

        return new CatalogState(
            powers,
            delegations,
            Bodies(held, fact => (fact as DepartmentFact)?.Department, on, warnings),
            Bodies(held, fact => (fact as TownshipFact)?.Township, on, warnings),
            warnings);
    }

    /// <summary>The facts that the list of a day is folded from, each as it is read, in the order of the fold.</summary>
    internal static List<Effective<Fact>> Held(IEnumerable<Recorded<Fact>> known, Annulments annulments, DateOnly on, bool asRecorded)
    {
        var read = asRecorded ? AsRecorded(known) : EffectiveFacts.On(known, annulments, on);
        return [.. read.Where(fact => fact.Fact.Effective <= on).OrderBy(fact => fact.Fact.Effective).ThenBy(fact => fact.Revision)];
    }

    /// <summary>The annulments among facts.</summary>
    internal static Annulments AnnulmentsIn(IEnumerable<Recorded<Fact>> known) => Annulments.Of(
        known.Where(fact => fact.Fact is AdjustmentAnnulled)
            .Select(fact => new Recorded<AdjustmentAnnulled>(fact.Revision, (AdjustmentAnnulled)fact.Fact)));

    private static IEnumerable<Effective<Fact>> AsRecorded(IEnumerable<Recorded<Fact>> known) =>
        known.Where(fact => fact.Fact is not (FactCorrected or AdjustmentAnnulled))
            .Select(fact => new Effective<Fact>(fact.Revision, fact.Revision, fact.Fact));

    private static Dictionary<TCode, BodyPeriod> Bodies<TCode>(
        List<Effective<Fact>> held, Func<Fact, TCode?> codeOf, DateOnly on, List<FoldWarning> warnings)
        where TCode : struct
    {
        var bodies = new Dictionary<TCode, BodyPeriod>();
        foreach (var facts in held.Where(fact => codeOf(fact.Fact) is not null).GroupBy(fact => codeOf(fact.Fact)!.Value))
        {
            var history = BodyHistory.AsRecorded(facts.Select(fact => new Recorded<Fact>(fact.Revision, fact.Fact)));
            warnings.AddRange(history.Warnings);
            if (history.On(on) is { } period) bodies.Add(facts.Key, period);
        }

        return bodies;
    }
}
