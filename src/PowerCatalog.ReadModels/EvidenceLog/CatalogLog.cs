using PowerCatalog.Domain.Codes;
using PowerCatalog.Evidence.Merkle;
using PowerCatalog.Evidence.Subjects;
using PowerCatalog.Ledger;
using PowerCatalog.ReadModels.Foundation;

namespace PowerCatalog.ReadModels.EvidenceLog;

/// <summary>The log of one catalog, while the logs are open.</summary>
public sealed class CatalogLog
{
    private readonly OpenLogs _logs;
    private readonly LogHead _head;

    private CatalogLog(OpenLogs logs, LogHead head, DivisionCode division) =>
        (_logs, _head, Division, Subtrees) = (logs, head, division, logs.Subtrees(head));

    /// <summary>The logs of some heads; streams that are no catalog's have none.</summary>
    internal static IReadOnlyList<CatalogLog> Of(OpenLogs logs, IEnumerable<LogHead> heads) =>
    [
        .. from head in heads
           where head.Stream.TryGetDivision(out _)
           select Of(logs, head),
    ];

    /// <summary>The catalog.</summary>
    public DivisionCode Division { get; }

    /// <summary>Its events.</summary>
    public long Size => _head.Size;

    /// <summary>The root over them.</summary>
    public Hash Root => _head.Root;

    /// <summary>The position of its last event in the ledger.</summary>
    public Position Position => _head.Position;

    /// <summary>The hashes of its full subtrees.</summary>
    public ISubtrees Subtrees { get; }

    /// <summary>The first leaf, by which logs of one division are told apart.</summary>
    public Hash First => Subtrees.Of(0, 0);

    /// <summary>The map of subjects over its first events. It is made anew: keep it while it is needed.</summary>
    /// <param name="size">How many events, from 1 to <see cref="Size"/>.</param>
    /// <exception cref="ReadModelException">The read models lack a part of the log.</exception>
    public SubjectTree Subjects(long size)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(size, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(size, Size);
        return SubjectMap.Of(_logs.FileOf(_head.Stream), _head.Id, size, Subtrees);
    }

    /// <summary>
    /// The revisions of a subject's events in the whole log, in order (docs/evidence-bundle.md); none where it has none. A checkpoint may
    /// be over fewer.
    /// </summary>
    public IReadOnlyList<long> EventsOf(string subject) => SubjectMap.EventsOf(_logs.FileOf(_head.Stream), _head.Id, subject);

    private static CatalogLog Of(OpenLogs logs, LogHead head)
    {
        head.Stream.TryGetDivision(out var division);
        return new CatalogLog(logs, head, division);
    }
}
