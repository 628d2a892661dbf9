using PowerCatalog.Domain.Events;
using PowerCatalog.Ledger;
using PowerCatalog.Ledger.Events;

namespace PowerCatalog.Recording.Completing;

/// <summary>What stands at the end of a catalog's stream after the last complete adjustment.</summary>
/// <param name="Last">The stream's last revision; -1 where it is empty.</param>
/// <param name="Events">The events of an adjustment that is not complete, in order; none where all are.</param>
internal sealed record OpenTail(long Last, IReadOnlyList<RecordedEvent> Events)
{
    private static readonly string Opened = NameOf<CatalogOpened>();
    private static readonly string Promulgated = NameOf<AdjustmentPromulgated>();
    private static readonly string Completed = NameOf<AdjustmentCompleted>();

    /// <summary>Whether an adjustment is open.</summary>
    public bool IsOpen => Events.Count > 0;

    /// <summary>The last revision at which the catalog is complete; -1 where there is none.</summary>
    public long Before => Last - Events.Count;

    /// <summary>Reads the end of a catalog's stream. One event where no adjustment is open.</summary>
    public static async Task<OpenTail> ReadAsync(ILedger ledger, StreamName catalog, CancellationToken cancellation)
    {
        var last = -1L;
        await foreach (var recorded in ledger.ReadStreamAsync(catalog, ReadDirection.Backwards, long.MaxValue, 1, cancellation))
        {
            last = recorded.Revision;
            if (recorded.Type == Completed) return new OpenTail(last, []);
        }

        if (last < 0) return new OpenTail(-1, []);
        var events = new List<RecordedEvent>();
        await foreach (var recorded in ledger.ReadStreamAsync(catalog, ReadDirection.Backwards, last, cancellation: cancellation))
        {
            if (recorded.Type == Completed) break;
            events.Add(recorded);
        }

        events.Reverse();
        return new OpenTail(last, events);
    }

    /// <summary>The adjustment's own stream; null where the events do not say which.</summary>
    public StreamName? Adjustment()
    {
        var first = Events[0];
        var promulgated = first.Type == Opened ? Events.Skip(1).FirstOrDefault() : first;
        try
        {
            // Where even the promulgation is missing, the opening's metadata says what it came from.
            if (promulgated is null) return new StreamName(EventMetadata.Read(first.Metadata.Span).Causation);
            return promulgated.Type == Promulgated
                ? StreamName.Adjustment(((AdjustmentPromulgated)EventRegistry.Read(promulgated.Type, promulgated.Data.Span)).Adjustment)
                : null;
        }
        catch (Exception exception) when (exception is UnknownEventException or ArgumentException)
        {
            return null;
        }
    }

    /// <summary>Whether a prepared batch begins with exactly these events.</summary>
    public bool Begins(PreparedBatch batch) =>
        batch.Catalog == Events[0].Stream && batch.Expected == Before && batch.Events.Count > Events.Count && batch.Events[^1].Type == Completed
        && Events.Zip(batch.Events).All(pair => Same(pair.First, pair.Second));

    private static bool Same(RecordedEvent recorded, NewEvent prepared) =>
        recorded.Id == prepared.Id && recorded.Type == prepared.Type
        && recorded.Data.Span.SequenceEqual(prepared.Data.Span) && recorded.Metadata.Span.SequenceEqual(prepared.Metadata.Span);

    private static string NameOf<T>() where T : CatalogEvent => EventRegistry.All.Single(entry => entry.Type == typeof(T)).Name;
}
