using PowerCatalog.Domain.Codes;
using PowerCatalog.Domain.Events;

namespace PowerCatalog.Domain.Folding;

/// <summary>
/// The annulments of a catalog known at a revision, and which adjustments still stand. An annulment holds only while its own adjustment
/// stands, so annulling it restores what it annulled.
/// </summary>
public sealed class Annulments
{
    /// <summary>Nothing is annulled.</summary>
    public static readonly Annulments None = new([]);

    private readonly ILookup<AdjustmentId, Recorded<AdjustmentAnnulled>> _of;

    private Annulments(IReadOnlyList<Recorded<AdjustmentAnnulled>> known) =>
        (Known, _of) = (known, known.ToLookup(annulment => annulment.Fact.Annuls));

    /// <summary>The annulments known, in the order recorded.</summary>
    public IReadOnlyList<Recorded<AdjustmentAnnulled>> Known { get; }

    /// <summary>Creates it from the annulments known.</summary>
    public static Annulments Of(IEnumerable<Recorded<AdjustmentAnnulled>> known)
    {
        var list = known.OrderBy(annulment => annulment.Revision).ToList();
        return list.Count == 0 ? None : new Annulments(list);
    }

    /// <summary>A copy with one more annulment.</summary>
    public Annulments With(long revision, AdjustmentAnnulled annulled) =>
        new([.. Known, new Recorded<AdjustmentAnnulled>(revision, annulled)]);

    /// <summary>The annulments of earlier revisions.</summary>
    public Annulments Before(long revision) => Of(Known.Where(annulment => annulment.Revision < revision));

    /// <summary>Whether an adjustment stands in the list of a day.</summary>
    public bool Stands(AdjustmentId adjustment, DateOnly on) => Stands(adjustment, on, -1);

    /// <summary>Whether an adjustment is annulled on any day.</summary>
    public bool IsAnnulled(AdjustmentId adjustment) => Touches(adjustment) && Stretches([adjustment]).Any(day => !Stands(adjustment, day));

    /// <summary>Whether any annulment names the adjustment, even one that is annulled itself.</summary>
    public bool Touches(AdjustmentId adjustment) => Known.Count > 0 && _of.Contains(adjustment);

    /// <summary>
    /// The days on which some of the adjustments may begin or cease to stand, in order; the first is <see cref="DateOnly.MinValue"/>.
    /// Between two of them nothing changes.
    /// </summary>
    public IReadOnlyList<DateOnly> Stretches(IEnumerable<AdjustmentId> adjustments)
    {
        if (Known.Count == 0) return [DateOnly.MinValue];
        var days = new SortedSet<DateOnly> { DateOnly.MinValue };
        foreach (var adjustment in adjustments.Distinct()) Collect(adjustment, -1, days);
        return [.. days];
    }

    /// <summary>
    /// The adjustments whose standing depends on that of <paramref name="adjustment"/>: itself, those that it annuls, and so on.
    /// </summary>
    public IReadOnlySet<AdjustmentId> HangingOn(AdjustmentId adjustment)
    {
        var hanging = new HashSet<AdjustmentId> { adjustment };
        // An annulled adjustment is older than the one that annuls it, so one pass from the newest to the oldest finds all.
        foreach (var annulment in Known.Reverse())
        {
            if (hanging.Contains(annulment.Fact.Adjustment)) hanging.Add(annulment.Fact.Annuls);
        }

        return hanging;
    }

    // Only later annulments count against an annulment, so this terminates even for a damaged ledger.
    private bool Stands(AdjustmentId adjustment, DateOnly on, long after)
    {
        if (Known.Count == 0) return true;
        foreach (var (revision, annulled) in _of[adjustment])
        {
            if (revision > after && (annulled.From is null || annulled.From <= on) && Stands(annulled.Adjustment, on, revision))
                return false;
        }

        return true;
    }

    private void Collect(AdjustmentId adjustment, long after, SortedSet<DateOnly> days)
    {
        foreach (var (revision, annulled) in _of[adjustment])
        {
            if (revision <= after) continue;
            if (annulled.From is { } from) days.Add(from);
            Collect(annulled.Adjustment, revision, days);
        }
    }
}
