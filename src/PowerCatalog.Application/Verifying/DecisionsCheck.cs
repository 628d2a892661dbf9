using PowerCatalog.Ledger;
using PowerCatalog.Ledger.Events;
using PowerCatalog.Ledger.Verifying;

namespace PowerCatalog.Application.Verifying;

/// <summary>
/// Reads every event and holds what decisions say of themselves against what stands: announced facts, completions, counts, ids, the digest
/// of the lines, received rows and prepared batches.
/// </summary>
public sealed class DecisionsCheck : IEventCheck
{
    private readonly Dictionary<StreamName, CatalogCheck> _catalogs = [];
    private readonly Dictionary<StreamName, AdjustmentCheck> _adjustments = [];

    /// <inheritdoc/>
    public LedgerFindings Findings { get; } = new();

    /// <inheritdoc/>
    public void Take(RecordedEvent item)
    {
        ArgumentNullException.ThrowIfNull(item);
        try
        {
            var category = StreamCategory.Of(item);
            CheckMetadata(item);
            if (category == StreamCategory.Catalog) TakeOfCatalog(item);
            else TakeOfAdjustment(item);
        }
        catch (LedgerException exception)
        {
            Findings.Add(new LedgerFinding("unknown-event", exception.Message));
        }
        catch (UnknownEventException exception)
        {
            var (chinese, english) = Place(item);
            Findings.Add("unreadable", $"{chinese}无法读取。", $"{english} cannot be read: {exception.Message.TrimEnd('.')}.");
        }
    }

    /// <inheritdoc/>
    public void End()
    {
        foreach (var catalog in _catalogs.Values) catalog.End();
        foreach (var adjustment in _adjustments.Values) adjustment.End();
    }

    /// <summary>An event's place in words.</summary>
    internal static (string Chinese, string English) Place(RecordedEvent item) => (
        $"流 {item.Stream} 第 {item.Revision} 条（{item.Type}）", $"In {item.Stream}, revision {item.Revision} ({item.Type})");

    private void TakeOfCatalog(RecordedEvent item)
    {
        if (!_catalogs.TryGetValue(item.Stream, out var catalog))
            _catalogs.Add(item.Stream, catalog = new CatalogCheck(Findings, AdjustmentOf));
        catalog.Take(item, EventRegistry.Read(item.Type, item.Data.Span));
    }

    private void TakeOfAdjustment(RecordedEvent item) =>
        AdjustmentOf(item.Stream).Take(item, EventRegistry.ReadAdjustment(item.Type, item.Data.Span));

    private AdjustmentCheck AdjustmentOf(StreamName stream)
    {
        if (!_adjustments.TryGetValue(stream, out var adjustment))
            _adjustments.Add(stream, adjustment = new AdjustmentCheck(stream, Findings));
        return adjustment;
    }

    // What this program wrote reads back to the same bytes; a digest over the canonical form does not see another spelling of them.
    private void CheckMetadata(RecordedEvent item)
    {
        if (EventMetadata.Read(item.Metadata.Span).Write().AsSpan().SequenceEqual(item.Metadata.Span)) return;
        var (chinese, english) = Place(item);
        Findings.Add(
            "metadata", $"{chinese}的元数据不是本程序写入的写法。", $"{english} has metadata in a spelling that this program does not write.");
    }
}
