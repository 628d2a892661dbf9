namespace PowerCatalog.Verifier.Folding;

/// <summary>Reads each fact as its newest correction whose adjustment stands.</summary>
internal static class Readings
{
    public static IEnumerable<Happened> On(DateOnly day, IReadOnlyList<LoggedEvent> known)
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

        return readings.Where(pair => pair.Value?.Effective <= day && !annulled.Contains(pair.Value.Adjustment))
            .OrderBy(pair => pair.Value!.Effective).ThenBy(pair => pair.Key).Select(pair => pair.Value!);
    }

    // A reading that fits has the adjustment of the fact, so that either may be asked whether it stands.
    private static bool Fits(Happened? reading, Happened fact) => reading is null
        || (reading.Name == fact.Name && reading.About == fact.About && reading.Adjustment == fact.Adjustment);
}

/// <summary>The adjustments that do not stand on a day.</summary>
internal static class Annulled
{
    // From the newest annulment back: only greater revisions count against one, so that when it is reached, they are all decided.
    public static IReadOnlySet<string> On(DateOnly day, IReadOnlyList<LoggedEvent> known)
    {
        var annulled = new HashSet<string>();
        foreach (var item in known.Reverse())
        {
            if (item.Happened is not { Name: EventNames.AdjustmentAnnulled, Data: var data, Adjustment: var by }) continue;
            var begins = data.Optional("from")?.Day;
            if ((begins is null || begins <= day) && !annulled.Contains(by)) annulled.Add(data["annuls"].Text);
        }

        return annulled;
    }
}

/// <summary>The facts that are known: those of adjustments that are complete.</summary>
internal static class KnownFacts
{
    public static IReadOnlyList<LoggedEvent> Of(IEnumerable<LoggedEvent> events)
    {
        var (known, open) = (new List<LoggedEvent>(), new List<LoggedEvent>());
        foreach (var item in events)
        {
            if (item.Happened.IsFact) open.Add(item);
            if (item.Happened.Name == EventNames.AdjustmentCompleted) known.AddRange(open);
            if (item.Happened.Name is EventNames.AdjustmentCompleted or EventNames.AdjustmentPromulgated) open.Clear();
        }

        return known;
    }
}
