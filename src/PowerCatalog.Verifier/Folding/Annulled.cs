namespace PowerCatalog.Verifier.Folding;

/// <summary>The adjustments that do not stand on a day.</summary>
internal static class Annulled
{
    /// <summary>
    /// From the newest annulment back: only greater revisions count against one, so that when it is reached, they are all decided.
    /// </summary>
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
