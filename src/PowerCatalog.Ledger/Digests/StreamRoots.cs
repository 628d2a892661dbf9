using PowerCatalog.Evidence.Leaves;
using PowerCatalog.Evidence.Merkle;

namespace PowerCatalog.Ledger.Digests;

/// <summary>The roots of the catalogs' streams, event by event.</summary>
public sealed class StreamRoots
{
    private readonly SortedDictionary<string, LogTail> _logs = new(StringComparer.Ordinal);
    private readonly EventLeaf _leaf = new();

    /// <summary>Adds an event; those of other streams do not count.</summary>
    /// <exception cref="LedgerException">The event does not match its digest, or does not follow the last of its stream.</exception>
    public void Add(RecordedEvent item)
    {
        ArgumentNullException.ThrowIfNull(item);
        if (item.Stream.Category == StreamCategory.Catalog) Add(item, _leaf.Checked(item));
    }

    /// <summary>Adds an event whose digest is known; those of other streams do not count.</summary>
    /// <exception cref="LedgerException">The event does not follow the last of its stream.</exception>
    public void Add(RecordedEvent item, Hash digest)
    {
        ArgumentNullException.ThrowIfNull(item);
        if (item.Stream.Category != StreamCategory.Catalog) return;
        if (!_logs.TryGetValue(item.Stream.Value, out var log)) _logs.Add(item.Stream.Value, log = LogTail.Of(0, _ => default));
        if (item.Revision != log.Size) throw LedgerRefusals.Gap(item, log.Size);
        log.Add(digest);
        log.DropChanged();
    }

    /// <summary>The roots so far.</summary>
    public IReadOnlyList<StreamRoot> All() =>
        [.. _logs.Select(log => new StreamRoot(log.Key, log.Value.Size, log.Value.Root.ToString()))];
}
