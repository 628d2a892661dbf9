namespace PowerCatalog.Verifier.Folding;

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
