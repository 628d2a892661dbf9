using PowerCatalog.Domain.Events;

namespace PowerCatalog.Domain.Folding;

/// <summary>A fact as it is read: as recorded, or as last corrected.</summary>
/// <typeparam name="T">The kind of fact.</typeparam>
/// <param name="Revision">The revision of the fact as first recorded, which determines its order.</param>
/// <param name="Reading">The revision of the reading: its own, or that of the correction.</param>
/// <param name="Fact">The fact as read.</param>
public readonly record struct Effective<T>(long Revision, long Reading, T Fact) where T : Fact;

/// <summary>
/// Turns facts as recorded into facts as read. Corrections and annulments are applied only here, for the plain fold, the read models and
/// the checks alike.
/// </summary>
/// <remarks>
/// A correction names the fact or its newest correction, so the readings of a fact form a sequence. The newest reading whose adjustment
/// stands applies; an annulled correction gives way to the reading before it. An annulled fact is dropped with all its readings.
/// </remarks>
public static class EffectiveFacts
{
    /// <summary>The facts that hold in the list of a day, each as it is read, in the order recorded.</summary>
    /// <param name="facts">Facts and corrections, of one subject or of all.</param>
    /// <param name="annulments">The annulments known.</param>
    /// <param name="on">The day of the list; the facts' own days do not matter.</param>
    public static IReadOnlyList<Effective<Fact>> On(IEnumerable<Recorded<Fact>> facts, Annulments annulments, DateOnly on)
    {
        var original = new SortedDictionary<long, Fact>();
        var readings = new Dictionary<long, (long Revision, Fact? Fact)>();
        var originalOf = new Dictionary<long, long>();
        foreach (var (revision, fact) in facts.OrderBy(fact => fact.Revision))
        {
            if (fact is AdjustmentAnnulled) continue;
            if (fact is not FactCorrected corrected)
            {
                original.Add(revision, fact);
                originalOf.Add(revision, revision);
                readings.Add(revision, (revision, fact));
            }
            else if (originalOf.TryGetValue(corrected.Corrects, out var first) && Fits(original[first], corrected.Reading))
            {
                originalOf.Add(revision, first);
                if (annulments.Stands(corrected.Adjustment, on)) readings[first] = (revision, corrected.Reading);
            }
        }

        return
        [
            .. original.Where(pair => readings[pair.Key].Fact is not null && annulments.Stands(pair.Value.Adjustment, on))
                .Select(pair => new Effective<Fact>(pair.Key, readings[pair.Key].Revision, readings[pair.Key].Fact!)),
        ];
    }

    /// <summary>
    /// The facts that hold on the day from which they take effect, each as it is read: what a fact did, it did on that day, and so they are
    /// what counts are made of. A fact whose adjustment was annulled from a later day on took effect, and counts.
    /// </summary>
    public static IReadOnlyList<Effective<Fact>> OnTheirOwnDay(IReadOnlyCollection<Recorded<Fact>> facts, Annulments annulments)
    {
        var days = Stretches(facts, annulments);
        var counted = new List<Effective<Fact>>();
        for (var i = 0; i < days.Count; i++)
        {
            DateOnly? end = i + 1 < days.Count ? days[i + 1] : null;
            counted.AddRange(
                On(facts, annulments, days[i]).Where(fact => fact.Fact.Effective >= days[i] && (end is null || fact.Fact.Effective < end)));
        }

        return counted;
    }

    /// <summary>Warnings for corrections of nothing, or that give a fact another kind or subject; they are ignored.</summary>
    public static IEnumerable<FoldWarning> Misfits(IEnumerable<Recorded<Fact>> facts)
    {
        var originals = new Dictionary<long, Fact>();
        foreach (var (revision, fact) in facts.OrderBy(fact => fact.Revision))
        {
            if (fact is not FactCorrected corrected) originals.Add(revision, fact);
            else if (!originals.TryGetValue(corrected.Corrects, out var first))
                yield return new FoldWarning(revision, "corrects-nothing", "");
            else if (!Fits(first, corrected.Reading)) yield return new FoldWarning(revision, "other-subject", SubjectOf(first));
            else originals.Add(revision, first);
        }
    }

    /// <summary>Whether any fact is, or may be, read differently from how it was recorded, on any day.</summary>
    public static bool AreTouched(IReadOnlyCollection<Recorded<Fact>> facts, Annulments annulments)
    {
        foreach (var (_, fact) in facts)
        {
            if (fact is FactCorrected || annulments.Touches(fact.Adjustment)) return true;
        }

        return false;
    }

    /// <summary>The days between which the facts are read the same; the first is <see cref="DateOnly.MinValue"/>.</summary>
    public static IReadOnlyList<DateOnly> Stretches(IEnumerable<Recorded<Fact>> facts, Annulments annulments) =>
        annulments.Stretches(facts.Select(fact => fact.Fact.Adjustment));

    /// <summary>The power's, department's or township's code that a fact is about; empty for a correction or annulment.</summary>
    public static string SubjectOf(Fact fact) => fact switch
    {
        PowerFact power => power.Power.Value,
        DepartmentFact department => department.Department.Value,
        TownshipFact township => township.Township.Value,
        _ => "",
    };

    // An annulment cannot be corrected, only annulled.
    private static bool Fits(Fact original, Fact? reading) =>
        original is not AdjustmentAnnulled
            && (
                reading is null
                    || (
                        reading.GetType() == original.GetType() && SubjectOf(reading) == SubjectOf(original)
                            && reading.Adjustment == original.Adjustment));
}
