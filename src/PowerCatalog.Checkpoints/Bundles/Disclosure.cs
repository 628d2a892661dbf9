using PowerCatalog.Domain.Events;
using PowerCatalog.Domain.Folding;
using PowerCatalog.Domain.Subjects;
using PowerCatalog.Evidence.Leaves;
using PowerCatalog.Ledger;
using PowerCatalog.Ledger.Digests;
using PowerCatalog.Ledger.Events;
using PowerCatalog.ReadModels.EvidenceLog;

namespace PowerCatalog.Checkpoints.Bundles;

/// <summary>The subjects that an answer rests on, with their events up to a revision, as they are collected.</summary>
/// <param name="ledger">Where the events are read from.</param>
/// <param name="log">The log, which knows the events of each subject.</param>
/// <param name="known">The revision.</param>
internal sealed class Disclosure(ILedger ledger, CatalogLog log, long known)
{
    private const int MostEvents = 20_000;

    // With a proof for each event, and the readable page, a bundle stays well below what verifiers take (64 MiB).
    private const long MostBytes = 16 << 20;

    // Events nearer to each other than this are read together: a few in vain cost less than another question.
    private const int Gap = 16;

    private readonly SortedDictionary<string, IReadOnlyList<long>> _subjects = new(StringComparer.Ordinal);
    private readonly SortedDictionary<long, DisclosedEvent> _events = [];
    private readonly EventLeaf _leaf = new();
    private long _bytes;

    /// <summary>The revisions of each subject's events, those after the known revision too, by key in ordinal order.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<long>> Subjects => _subjects;

    /// <summary>The events, by revision.</summary>
    public IReadOnlyCollection<DisclosedEvent> Events => _events.Values;

    /// <summary>The event at a revision.</summary>
    public DisclosedEvent At(long revision) => _events[revision];

    /// <summary>The events of one subject.</summary>
    public IEnumerable<CatalogEvent> Of(string subject) =>
        _subjects[subject].Where(revision => revision <= known).Select(revision => _events[revision].Happened);

    /// <summary>Adds subjects, and the decisions by which their facts stand or fall.</summary>
    /// <exception cref="Files.EvidenceException">There are too many events, or one is not that of the log.</exception>
    public async Task AddAsync(IEnumerable<string> subjects, CancellationToken cancellation)
    {
        for (var next = subjects; await TakeAsync(next, cancellation);)
            next = [.. _events.Values.Select(item => item.Happened).OfType<Fact>().Select(fact => EventSubjects.Of(fact.Adjustment))];
    }

    /// <summary>What these events say of a day.</summary>
    public CatalogState On(DateOnly day)
    {
        var fold = new CatalogFold();
        foreach (var (revision, item) in _events) fold.Take(revision, item.Happened);
        return fold.On(day);
    }

    // False where they were all there.
    private async Task<bool> TakeAsync(IEnumerable<string> subjects, CancellationToken cancellation)
    {
        var fresh = subjects.Where(subject => !_subjects.ContainsKey(subject)).Distinct().ToList();
        foreach (var subject in fresh) _subjects.Add(subject, log.EventsOf(subject));
        var wanted = fresh.SelectMany(subject => _subjects[subject]).Where(revision => revision <= known && !_events.ContainsKey(revision))
            .Distinct().Order().ToList();
        if (_events.Count + wanted.Count > MostEvents) throw BundleRefusals.TooMany(MostEvents);
        var all = wanted.ToHashSet();
        foreach (var (first, last) in Runs(wanted)) await ReadAsync(first, last, all, cancellation);
        foreach (var revision in wanted.Where(revision => !_events.ContainsKey(revision))) await ReadLateAsync(revision, cancellation);
        return fresh.Count > 0;
    }

    // A node that lags does not have it yet; the ledger as a whole may.
    private async Task ReadLateAsync(long revision, CancellationToken cancellation)
    {
        if (await ledger.ReachesAsync(log.Position, cancellation)) await ReadAsync(revision, revision, [revision], cancellation);
        if (!_events.ContainsKey(revision)) throw BundleRefusals.Changed(revision);
    }

    private async Task ReadAsync(long first, long last, HashSet<long> wanted, CancellationToken cancellation)
    {
        var stream = StreamName.Catalog(log.Division);
        await foreach (var item in ledger.ReadStreamAsync(stream, ReadDirection.Forwards, first, last - first + 1, cancellation))
        {
            if (!wanted.Contains(item.Revision)) continue;
            var leaf = _leaf.Checked(item);
            if (leaf != log.Subtrees.Of(0, item.Revision)) throw BundleRefusals.Changed(item.Revision);
            _bytes += item.Data.Length + item.Metadata.Length;
            if (_bytes > MostBytes) throw BundleRefusals.TooMany(MostEvents);
            _events.Add(item.Revision, new DisclosedEvent(item, leaf, EventRegistry.Read(item.Type, item.Data.Span)));
        }
    }

    private static IEnumerable<(long First, long Last)> Runs(List<long> revisions)
    {
        for (var start = 0; start < revisions.Count;)
        {
            var end = start;
            while (end + 1 < revisions.Count && revisions[end + 1] - revisions[end] <= Gap) end++;
            yield return (revisions[start], revisions[end]);
            start = end + 1;
        }
    }
}
