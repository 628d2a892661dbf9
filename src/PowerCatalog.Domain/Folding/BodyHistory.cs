using PowerCatalog.Domain.Codes;
using PowerCatalog.Domain.Events;

namespace PowerCatalog.Domain.Folding;

/// <summary>A department or township from one day to another.</summary>
/// <param name="From">The first day.</param>
/// <param name="To">The first day after; null where no end is known.</param>
/// <param name="Name">What it is called.</param>
/// <param name="Parent">A township's county; null for a department.</param>
/// <param name="Open">Whether it is open; false once closed or merged.</param>
/// <param name="MergedInto">The department that it was merged into.</param>
public sealed record BodyPeriod(DateOnly From, DateOnly? To, string Name, string? Parent, bool Open, DepartmentCode? MergedInto);

/// <summary>All that is known of a department or township: its periods.</summary>
/// <param name="Periods">
/// In order, without gaps from the first fact's day on, unless the registering fact is annulled from a day on.
/// </param>
/// <param name="Warnings">Facts that do not fit the history.</param>
public sealed record BodyHistory(IReadOnlyList<BodyPeriod> Periods, IReadOnlyList<FoldWarning> Warnings)
{
    /// <summary>Its period on a day; null before it was registered.</summary>
    public BodyPeriod? On(DateOnly date) => Periods.LastOrDefault(period => period.From <= date && (period.To is null || date < period.To));

    /// <summary>
    /// Folds the facts of one department or township as they are read, in any order: corrections and annulments are applied.
    /// </summary>
    /// <param name="facts">Its facts and the corrections of them.</param>
    /// <param name="annulments">The annulments known.</param>
    public static BodyHistory Of(IReadOnlyCollection<Recorded<Fact>> facts, Annulments annulments)
    {
        if (!EffectiveFacts.AreTouched(facts, annulments)) return AsRecorded(facts);
        var stretches = EffectiveFacts.Stretches(facts, annulments)
            .Select(from => (from, AsRead(EffectiveFacts.On(facts, annulments, from)))).ToList();
        return stretches.Count == 1 ? stretches[0].Item2 : Stretches.Join(stretches);
    }

    /// <summary>
    /// Folds the facts of one department or township as they were recorded, in any order: corrections and annulments are ignored.
    /// </summary>
    public static BodyHistory AsRecorded(IEnumerable<Recorded<Fact>> facts) =>
        Fold(facts.Where(fact => fact.Fact is DepartmentFact or TownshipFact).Select(fact => (fact.Revision, fact.Fact)));

    private static BodyHistory AsRead(IEnumerable<Effective<Fact>> facts) => Fold(facts.Select(fact => (fact.Revision, fact.Fact)));

    private static BodyHistory Fold(IEnumerable<(long Revision, Fact Fact)> facts)
    {
        var periods = new List<BodyPeriod>();
        var warnings = new List<FoldWarning>();
        foreach (var (revision, fact) in facts.OrderBy(fact => fact.Fact.Effective).ThenBy(fact => fact.Revision))
        {
            var last = periods.Count == 0 ? null : periods[^1];
            if (Next(last, fact) is not { } next)
            {
                warnings.Add(new FoldWarning(revision, "not-registered", EffectiveFacts.SubjectOf(fact)));
                continue;
            }

            if (last is not null && last.From == fact.Effective) periods.RemoveAt(periods.Count - 1);
            else if (last is not null) periods[^1] = last with { To = fact.Effective };
            periods.Add(next with { From = fact.Effective, To = null });
        }

        return new BodyHistory(periods, warnings);
    }

    private static BodyPeriod? Next(BodyPeriod? last, Fact fact) => fact switch
    {
        DepartmentRegistered registered => new BodyPeriod(fact.Effective, null, registered.Name, null, true, null),
        DepartmentRenamed renamed => last is null ? null : last with { Name = renamed.Name },
        DepartmentsMerged merged => last is null ? null : last with { Open = false, MergedInto = merged.Into },
        DepartmentClosed => last is null ? null : last with { Open = false },
        TownshipRegistered registered => new BodyPeriod(fact.Effective, null, registered.Name, registered.County, true, null),
        TownshipRenamed renamed => last is null ? null : last with { Name = renamed.Name },
        TownshipClosed => last is null ? null : last with { Open = false },
        _ => throw new NotSupportedException($"No fold for {fact.GetType().Name}."),
    };
}
