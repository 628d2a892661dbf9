using PowerCatalog.Evidence.Canonical;

namespace PowerCatalog.Ledger;

/// <summary>
/// What every engine demands of an append before it looks at the stream, so that all refuse the same mistakes in the same words.
/// </summary>
public static class AppendArguments
{
    /// <summary>Checks them, and copies the list, as the caller may change it while the append waits.</summary>
    /// <exception cref="ArgumentException">
    /// The stream has no name, an event has no type or no metadata that has a canonical form (RFC 8785), two have the same id, or some say
    /// when they were recorded and some do not.
    /// </exception>
    public static NewEvent[] Checked(StreamName stream, IReadOnlyList<NewEvent> events)
    {
        ArgumentNullException.ThrowIfNull(events);
        if (stream.Value.Length == 0) throw new ArgumentException("A stream needs a name.", nameof(stream));
        NewEvent[] own = [.. events];
        if (own.Any(item => string.IsNullOrEmpty(item?.Type))) throw new ArgumentException("Every event needs a type.", nameof(events));
        RefuseRepeatedIds(own);
        RefuseMetadataWithoutForm(own);
        if (own.Any(item => item.Recorded is null != own[0].Recorded is null))
            throw new ArgumentException("Either all events of an append say when they were recorded, or none does.", nameof(events));
        return own;
    }

    // The digest is made of it. Events of one append share theirs as a rule, and then it is looked at once.
    private static void RefuseMetadataWithoutForm(NewEvent[] events)
    {
        for (var i = 0; i < events.Length; i++)
        {
            if (i > 0 && events[i].Metadata.Equals(events[i - 1].Metadata)) continue;
            try
            {
                CanonicalJson.Of(events[i].Metadata);
            }
            catch (FormatException exception)
            {
                throw new ArgumentException($"The metadata of the event {events[i].Id} is no JSON: {exception.Message}", nameof(events));
            }
        }
    }

    private static void RefuseRepeatedIds(NewEvent[] events)
    {
        // Ids ascend as a rule, and then comparing neighbours is enough.
        var ascending = true;
        for (var i = 1; i < events.Length && ascending; i++)
            ascending = events[i - 1].Id.CompareTo(events[i].Id) < 0;
        if (ascending) return;
        var seen = new HashSet<Guid>(events.Length);
        foreach (var item in events)
            if (!seen.Add(item.Id))
                throw new ArgumentException($"Two events of one append have the id {item.Id}.", nameof(events));
    }
}
