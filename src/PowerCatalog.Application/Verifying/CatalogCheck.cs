using PowerCatalog.Application.Rotating;
using PowerCatalog.Domain.Codes;
using PowerCatalog.Domain.Deciding;
using PowerCatalog.Domain.Events;
using PowerCatalog.Domain.Powers;
using PowerCatalog.Ledger;
using PowerCatalog.Ledger.Verifying;

namespace PowerCatalog.Application.Verifying;

/// <summary>Follows one catalog's stream, decision by decision.</summary>
/// <param name="findings">Takes what is wrong.</param>
/// <param name="adjustmentOf">The working stream of an adjustment.</param>
internal sealed class CatalogCheck(LedgerFindings findings, Func<StreamName, AdjustmentCheck> adjustmentOf)
{
    private readonly Dictionary<PowerCode, Family> _families = [];
    private readonly HashSet<PowerCode> _ofBothFamilies = [];
    // Those that are counted when the decision is complete. Additions count by themselves: most facts of most ledgers, which are not held.
    private readonly List<Fact> _facts = [];
    private (int Powers, int Services, bool IsOfBoth) _added;
    private RecordedEvent? _opening;
    private RecordedEvent? _promulgatedAt;
    private AdjustmentPromulgated? _open;

    public void Take(RecordedEvent item, CatalogEvent happened)
    {
        switch (happened)
        {
            case CatalogOpened opened:
                Open(item, opened);
                break;
            case AdjustmentPromulgated promulgated:
                Begin(item, promulgated);
                break;
            case AdjustmentCompleted completed:
                Complete(item, completed);
                break;
            case SigningKeyRotated rotated:
                Take(item, rotated);
                break;
            case Fact fact:
                Take(item, fact);
                break;
        }
    }

    /// <summary>Called after the last event.</summary>
    /// <param name="isWhole">Whether all events were read; the rest of a decision may be among those that cannot be.</param>
    public void End(bool isWhole)
    {
        if (isWhole && _promulgatedAt is { } begun) Incomplete(begun);
    }

    private void Open(RecordedEvent item, CatalogOpened opened)
    {
        if (item.Revision != 0)
            Add(item, "misplaced", "：清单只能在流的开头设立。", "opens a catalog that is open already.");
        if (!item.Stream.TryGetDivision(out var division) || division != opened.Division)
            Add(item, "misplaced", $"说的是 {opened.Division}。", $"speaks of {opened.Division}.");
        _opening = item;
    }

    private void Begin(RecordedEvent item, AdjustmentPromulgated promulgated)
    {
        if (_promulgatedAt is { } begun)
        {
            Incomplete(begun);
            _opening = null;
        }

        if (_opening is null && item.Revision == 0)
            Add(item, "misplaced", "之前没有设立清单。", "is not preceded by the opening of the catalog.");
        (_promulgatedAt, _open) = (item, promulgated);
        _facts.Clear();
        _added = default;
        CheckId(item);
        adjustmentOf(StreamName.Adjustment(promulgated.Adjustment)).Promulgate(item, promulgated);
    }

    private void Take(RecordedEvent item, Fact fact)
    {
        if (!IsOpen(item, fact.Adjustment)) return;
        CheckId(item);
        if (fact is PowerAdded added) Take(added);
        else _facts.Add(fact);
    }

    private void Take(PowerAdded added)
    {
        if (_families.TryGetValue(added.Power, out var other) && other != added.Family) _ofBothFamilies.Add(added.Power);
        _families[added.Power] = added.Family;
        if (added.Family == Family.Power) _added.Powers++;
        else _added.Services++;
        _added.IsOfBoth |= _ofBothFamilies.Contains(added.Power);
    }

    private void Take(RecordedEvent item, SigningKeyRotated rotated)
    {
        if (_opening is not null || _promulgatedAt is not null || item.Revision == 0)
            Add(item, "misplaced", "只能在两个决定之间。", "stands within a decision, or before the first.");
        if (item.Id != KeyRotations.EventId(rotated))
            Add(item, "event-id", $"的编号 {item.Id} 与其声明不符。", $"has the id {item.Id}, which is not that of its statement.");
    }

    private void Complete(RecordedEvent item, AdjustmentCompleted completed)
    {
        if (!IsOpen(item, completed.Adjustment)) return;
        CheckId(item);
        if (_facts.Count + _added.Powers + _added.Services is var facts && facts != _open!.Facts)
            Add(
                item, "decision-facts", $"：决定公布了 {_open.Facts} 条事项变动，实有 {facts} 条。",
                $"completes a decision that announced {_open.Facts} facts, but has {facts}.");
        else
            CheckCounts(item, completed.Counts);
        (_promulgatedAt, _open, _opening) = (null, null, null);
    }

    // The family of a power that was of both in its time is not known here, so powers and services are then counted together.
    private void CheckCounts(RecordedEvent item, AdjustmentCounts said)
    {
        var counted = Counting.Of(_facts, fact => _families.GetValueOrDefault(fact.Power)) with
        {
            Added = _added.Powers,
            ServicesAdded = _added.Services,
        };
        var isAmbiguous = _added.IsOfBoth || _facts.OfType<PowerFact>().Any(fact => _ofBothFamilies.Contains(fact.Power));
        if (said == counted || (isAmbiguous && Together(said) == Together(counted))) return;
        Add(
            item, "decision-counts", "所记的件数与该决定的事项变动不符。", "states counts that are not those of the decision's facts.");
    }

    private static AdjustmentCounts Together(AdjustmentCounts counts) => counts with
    {
        Removed = counts.Removed + counts.ServicesRemoved,
        ServicesRemoved = 0,
        PowersChanged = counts.PowersChanged + counts.ServicesChanged,
        ServicesChanged = 0,
        ElementChanges = counts.ElementChanges + counts.ServiceElementChanges,
        ServiceElementChanges = 0,
    };

    private bool IsOpen(RecordedEvent item, AdjustmentId adjustment)
    {
        if (_open?.Adjustment == adjustment) return true;
        Add(
            item, "misplaced", $"所属的决定 {adjustment} 没有在它之前公布。",
            $"belongs to the decision {adjustment}, which is not promulgated before it.");
        return false;
    }

    private void Incomplete(RecordedEvent begun) => Add(
        begun, "decision-incomplete", "所公布的决定没有完成标记（若此刻正在记录，请稍后再核验）。",
        "promulgates a decision that is not completed (if it is being recorded just now, verify again later).");

    // The ids of a decision count, and begin as that of its first event does, whatever they were derived from in their release.
    private void CheckId(RecordedEvent item)
    {
        var first = _opening ?? _promulgatedAt!;
        var ordinal = item.Revision - first.Revision;
        Span<byte> begin = stackalloc byte[16];
        first.Id.TryWriteBytes(begin, bigEndian: true, out _);
        if (item.Id != AdjustmentId.EventId(begin, ordinal))
            Add(
                item, "event-id", $"的编号 {item.Id} 不是该决定第 {ordinal} 个事件的编号。",
                $"has the id {item.Id}, which is not that of event {ordinal} of its decision.");
    }

    private void Add(RecordedEvent item, string code, string chinese, string english) =>
        findings.Add(EventPlace.Of(item).Finding(code, chinese, english));
}
