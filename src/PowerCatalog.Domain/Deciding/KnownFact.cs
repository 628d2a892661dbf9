using PowerCatalog.Domain.Codes;
using PowerCatalog.Domain.Events;
using PowerCatalog.Domain.Folding;

namespace PowerCatalog.Domain.Deciding;

/// <summary>What a correction needs to know of what it corrects.</summary>
/// <param name="Revision">The revision that it names: of a fact, or of a correction of one.</param>
/// <param name="Original">The fact as first recorded.</param>
/// <param name="Reading">
/// The reading at the revision: the fact itself, or as corrected; null where it should not have been recorded.
/// </param>
/// <param name="CorrectedBy">The revision of the newest later correction that stands; null where there is none.</param>
/// <param name="Stands">Whether the fact's adjustment, and the correction's where it is one, stand on some day.</param>
public sealed record KnownFact(long Revision, Fact Original, Fact? Reading, long? CorrectedBy, bool Stands)
{
    /// <summary>Finds a revision among the facts and corrections of one subject; null where it is not there.</summary>
    public static KnownFact? Find(IReadOnlyCollection<Recorded<Fact>> facts, Annulments annulments, long revision)
    {
        var line = LineOf(facts, revision);
        if (line.Count == 0) return null;
        var asked = line.Single(fact => fact.Revision == revision);
        var newer = line.Where(fact => fact.Revision > revision && StandsSomeDay(annulments, fact.Fact.Adjustment)).ToList();
        return new KnownFact(
            revision,
            line[0].Fact,
            asked.Fact is FactCorrected corrected ? corrected.Reading : asked.Fact,
            newer.Count == 0 ? null : newer[^1].Revision,
            StandsSomeDay(annulments, line[0].Fact.Adjustment) && StandsSomeDay(annulments, asked.Fact.Adjustment));
    }

    // The fact and its corrections, in the order recorded.
    private static List<Recorded<Fact>> LineOf(IReadOnlyCollection<Recorded<Fact>> facts, long revision)
    {
        var byRevision = facts.ToDictionary(fact => fact.Revision);
        var first = revision;
        while (byRevision.TryGetValue(first, out var recorded) && recorded.Fact is FactCorrected corrected && corrected.Corrects < first)
            first = corrected.Corrects;
        var line = new List<Recorded<Fact>>();
        foreach (var recorded in facts.OrderBy(fact => fact.Revision))
        {
            var belongs = recorded.Revision == first
                || (recorded.Fact is FactCorrected corrected && line.Any(earlier => earlier.Revision == corrected.Corrects));
            if (belongs) line.Add(recorded);
        }

        return line.Count > 0 && line[0].Fact is FactCorrected ? [] : line;
    }

    private static bool StandsSomeDay(Annulments annulments, AdjustmentId adjustment) =>
        annulments.Stretches([adjustment]).Any(day => annulments.Stands(adjustment, day));
}
