namespace PowerCatalog.Ledger.Copying;

/// <summary>Consecutive events of one stream, appended together. Bounded in count and bytes, whatever the source holds.</summary>
internal sealed class CopyRun
{
    private const int MostEvents = 1_000;
    private const int MostBytes = 4 << 20;

    private readonly List<NewEvent> _events = [];
    private StreamName _stream;
    private long _first;
    private long _bytes;

    /// <summary>Adds the event, unless it belongs to another stream or the run is full; the first is always added.</summary>
    public bool TryAdd(RecordedEvent item)
    {
        if (_events.Count > 0 && (item.Stream != _stream || _events.Count == MostEvents || _bytes >= MostBytes)) return false;
        if (_events.Count == 0) (_stream, _first) = (item.Stream, item.Revision);
        _events.Add(new NewEvent(item.Id, item.Type, item.Data, item.Metadata) { Recorded = item.Recorded });
        _bytes += item.Data.Length + item.Metadata.Length;
        return true;
    }

    /// <summary>Appends the run exactly where the source has it.</summary>
    public async Task<int> AppendAsync(ILedger to, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        var result = await to.AppendAsync(_stream, ExpectedRevision.Exactly(_first - 1), _events, CancellationToken.None);
        return result.Outcome == AppendOutcome.Appended
            ? _events.Count
            : throw new LedgerException(
                $"有人正在写入目标台账：{_stream} 已到第 {result.Revision} 条，而不是第 {_first - 1} 条。请停止写入后再复制，会从中断处继续。"
                + $"Another writer is using the target: {_stream} is at revision {result.Revision}, not {_first - 1}. Stop it, "
                + "then copy again; the copy continues where it stopped.");
    }

    public void Clear()
    {
        _events.Clear();
        _bytes = 0;
    }
}
