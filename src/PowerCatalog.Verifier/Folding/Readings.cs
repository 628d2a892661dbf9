namespace PowerCatalog.Verifier.Folding;

/// <summary>Reads each fact as its newest correction whose adjustment stands.</summary>
internal static class Readings
{
    public static IReadOnlyList<ReadFact> On(DateOnly day, IReadOnlyList<LoggedEvent> known)
    {
        var annulled = Annulled.On(day, known);
        var firstOf = new Dictionary<long, LoggedEvent>();
        var readings = new Dictionary<long, Happened?>();
        foreach (var item in known)
        {
            var happened = item.Happened;
            if (happened.About.Length > 0)
            {
                firstOf.Add(item.Revision, item);
                readings.Add(item.Revision, happened);
            }
            else if (happened.Name == EventNames.FactCorrected
                && firstOf.TryGetValue(happened.Data["corrects"].Integer, out var first) && Fits(happened.Reading, first.Happened))
            {
                firstOf.Add(item.Revision, first);
                if (!annulled.Contains(happened.Adjustment)) readings[first.Revision] = happened.Reading;
            }
        }

        return
        [
            .. readings.Where(pair => pair.Value?.Effective <= day && !annulled.Contains(pair.Value.Adjustment))
                .Select(pair => new ReadFact(pair.Key, pair.Value!))
                .OrderBy(fact => fact.Fact.Effective).ThenBy(fact => fact.Revision),
        ];
    }

    // A reading that fits has the adjustment of the fact, so that either may be asked whether it stands.
    private static bool Fits(Happened? reading, Happened fact) => reading is null
        || (reading.Name == fact.Name && reading.About == fact.About && reading.Adjustment == fact.Adjustment);
}

/// <summary>A fact as it is read.</summary>
/// <param name="Revision">The revision of the fact as first recorded.</param>
/// <param name="Fact">The fact, or its newest correction that stands.</param>
internal sealed record ReadFact(long Revision, Happened Fact);
