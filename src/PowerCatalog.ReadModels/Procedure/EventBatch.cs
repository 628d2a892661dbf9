using PowerCatalog.Ledger;

namespace PowerCatalog.ReadModels.Procedure;

/// <summary>Events that are taken in one transaction: as many as are worth one, and not more data than is well held at once.</summary>
internal sealed class EventBatch
{
    private const int MostEvents = 500;
    private const int MostBytes = 4 << 20;

    private List<RecordedEvent> _events = [];
    private long _bytes;

    /// <summary>The position of the last one; null where there is none.</summary>
    public Position? Last => _events.Count > 0 ? _events[^1].Position : null;

    /// <summary>Adds an event; true where no more should be added.</summary>
    public bool Add(RecordedEvent recorded)
    {
        _events.Add(recorded);
        _bytes += recorded.Data.Length;
        return _events.Count >= MostEvents || _bytes >= MostBytes;
    }

    /// <summary>Takes the events out.</summary>
    public IReadOnlyList<RecordedEvent> Drain()
    {
        var drained = _events;
        (_events, _bytes) = ([], 0);
        return drained;
    }
}
