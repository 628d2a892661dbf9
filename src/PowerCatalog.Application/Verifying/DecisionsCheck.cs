using System.Collections.Concurrent;
using PowerCatalog.Domain.Events;
using PowerCatalog.Domain.Laws.Events;
using PowerCatalog.Ledger;
using PowerCatalog.Ledger.Verifying;

namespace PowerCatalog.Application.Verifying;

/// <summary>
/// Reads every event and holds what decisions say of themselves against what stands: announced facts, completions, counts, ids, the digest
/// of the lines, received rows and prepared batches.
/// </summary>
public sealed class DecisionsCheck : IEventCheck
{
    private readonly ConcurrentBag<EventParser> _parsers = [];
    private readonly Dictionary<StreamName, CatalogCheck> _catalogs = [];
    private readonly Dictionary<StreamName, AdjustmentCheck> _adjustments = [];
    private readonly Dictionary<StreamName, LawsCheck> _laws = [];

    /// <inheritdoc/>
    public LedgerFindings Findings { get; } = new();

    /// <inheritdoc/>
    public Action Look(IReadOnlyList<RecordedEvent> batch)
    {
        if (!_parsers.TryTake(out var parser)) parser = new EventParser();
        ParsedEvent[] parsed = [.. batch.Select(parser.Parse)];
        _parsers.Add(parser);
        return () => Array.ForEach(parsed, Take);
    }

    /// <inheritdoc/>
    public void End(bool isWhole)
    {
        foreach (var catalog in _catalogs.Values) catalog.End(isWhole);
        foreach (var adjustment in _adjustments.Values) adjustment.End();
    }

    private void Take(ParsedEvent parsed)
    {
        foreach (var finding in parsed.Wrong) Findings.Add(finding);
        if (parsed.Happened is CatalogEvent ofCatalog) CatalogOf(parsed.Item.Stream).Take(parsed.Item, ofCatalog);
        if (parsed.Happened is AdjustmentEvent ofAdjustment) AdjustmentOf(parsed.Item.Stream).Take(parsed.Item, ofAdjustment);
        if (parsed.Happened is LawEvent ofLaws) LawsOf(parsed.Item.Stream).Take(parsed.Item, ofLaws);
    }

    private LawsCheck LawsOf(StreamName stream)
    {
        if (!_laws.TryGetValue(stream, out var laws)) _laws.Add(stream, laws = new LawsCheck(Findings));
        return laws;
    }

    private CatalogCheck CatalogOf(StreamName stream)
    {
        if (!_catalogs.TryGetValue(stream, out var catalog)) _catalogs.Add(stream, catalog = new CatalogCheck(Findings, AdjustmentOf));
        return catalog;
    }

    private AdjustmentCheck AdjustmentOf(StreamName stream)
    {
        if (!_adjustments.TryGetValue(stream, out var adjustment))
            _adjustments.Add(stream, adjustment = new AdjustmentCheck(stream, Findings));
        return adjustment;
    }
}
