using PowerCatalog.Domain.Codes;
using PowerCatalog.Domain.Laws.Events;
using PowerCatalog.Domain.Time;

namespace PowerCatalog.Domain.Laws.Folding;

/// <summary>
/// The entries of one catalog, folded from its stream of laws. What does not fit is noted among the misfits and changes nothing else.
/// </summary>
public sealed class LawBook
{
    private readonly List<LawEntryId> _order = [];
    private readonly Dictionary<LawEntryId, LawEntry> _entries = [];
    private readonly Dictionary<LawEntryId, SortedDictionary<int, LawChangesListed>> _parts = [];
    private readonly List<long> _misfits = [];

    /// <summary>The last revision; -1 where there is none.</summary>
    public long Tail { get; private set; } = -1;

    /// <summary>The entries in the order recorded, the withdrawn among them.</summary>
    public IEnumerable<LawEntry> All => _order.Select(id => _entries[id]);

    /// <summary>The entries that stand.</summary>
    public IEnumerable<LawEntry> Standing => All.Where(entry => entry.Withdrawn is null);

    /// <summary>Events that do not fit those before them, by revision; none in a ledger that this program wrote.</summary>
    public IReadOnlyList<long> Misfits => _misfits;

    /// <summary>One entry; null where there is none.</summary>
    public LawEntry? Find(LawEntryId id) => _entries.GetValueOrDefault(id);

    /// <summary>Takes one more event.</summary>
    /// <exception cref="NotSupportedException">There is no rule for it.</exception>
    public void Take(LawStep step)
    {
        ArgumentNullException.ThrowIfNull(step);
        Tail = step.Revision;
        var fits = step.Happened switch
        {
            LawChangesListed part => Keep(part),
            LawChangesRecorded recorded => Record(step, recorded),
            LawDraftsOpened opened => Update(opened.Entry, entry => entry with { Drafts = Merged(entry.Drafts, opened.Drafts) }),
            PowersUnaffected unaffected => Update(unaffected.Entry, entry => entry with { Unaffected = Merged(entry, unaffected, step) }),
            LawEntryWithdrawn withdrawn => Update(withdrawn.Entry, entry => entry with { Withdrawn = withdrawn }),
            _ => throw new NotSupportedException($"The entries on laws have no rule for {step.Happened.GetType().Name}."),
        };
        if (!fits) _misfits.Add(step.Revision);
    }

    private bool Keep(LawChangesListed part)
    {
        if (!_parts.TryGetValue(part.Entry, out var parts)) _parts.Add(part.Entry, parts = []);
        parts[part.Part] = part;
        return true;
    }

    private bool Record(LawStep step, LawChangesRecorded recorded)
    {
        _parts.Remove(recorded.Entry, out var parts);
        IReadOnlyList<LawChange> changes =
            [.. (parts?.Values ?? Enumerable.Empty<LawChangesListed>()).Take(recorded.Parts).SelectMany(part => part.Changes)];
        if (_entries.ContainsKey(recorded.Entry) || changes.Count != recorded.Changes || LawDigest.Of(changes) != recorded.Digest)
            return false;
        _order.Add(recorded.Entry);
        _entries.Add(recorded.Entry, new LawEntry(recorded, step.Recorded, step.Actor, changes));
        return true;
    }

    // Nothing is done about an entry that was withdrawn.
    private bool Update(LawEntryId id, Func<LawEntry, LawEntry> update)
    {
        if (Find(id) is not { Withdrawn: null } entry) return false;
        _entries[id] = update(entry);
        return true;
    }

    private static IReadOnlyList<OpenedDraft> Merged(IReadOnlyList<OpenedDraft> before, IReadOnlyList<OpenedDraft> opened) =>
        [.. before.Concat(opened).Distinct()];

    // What was said last counts.
    private static IReadOnlyList<UnaffectedPower> Merged(LawEntry entry, PowersUnaffected said, LawStep step)
    {
        var day = CatalogTime.DateOf(step.Recorded);
        return
        [
            .. entry.Unaffected.Where(power => !said.Powers.Contains(power.Power)),
            .. said.Powers.Select(power => new UnaffectedPower(power, said.Reason, step.Actor, day)),
        ];
    }
}
