using PowerCatalog.Domain.Codes;
using PowerCatalog.Domain.Laws.Events;
using PowerCatalog.Domain.Time;

namespace PowerCatalog.Domain.Laws.Folding;

/// <summary>An entry with what was done about it.</summary>
/// <param name="Recorded">What it says, without its documents.</param>
/// <param name="At">When it was recorded.</param>
/// <param name="Actor">Who recorded it.</param>
/// <param name="Changes">Its documents, in order.</param>
public sealed record LawEntry(
    LawChangesRecorded Recorded, DateTimeOffset At, string Actor, IReadOnlyList<LawChange> Changes)
{
    /// <summary>Its id.</summary>
    public LawEntryId Id => Recorded.Entry;

    /// <summary>The day on which it was recorded.</summary>
    public DateOnly Day => CatalogTime.DateOf(At);

    /// <summary>The drafts that were opened, by department.</summary>
    public IReadOnlyList<OpenedDraft> Drafts { get; init; } = [];

    /// <summary>The powers that need no change.</summary>
    public IReadOnlyList<UnaffectedPower> Unaffected { get; init; } = [];

    /// <summary>Why it was withdrawn; null where it stands.</summary>
    public LawEntryWithdrawn? Withdrawn { get; init; }
}

/// <summary>A power that needs no change.</summary>
/// <param name="Power">The power.</param>
/// <param name="Reason">Why.</param>
/// <param name="Actor">Who said so.</param>
/// <param name="On">When.</param>
public sealed record UnaffectedPower(PowerCode Power, string Reason, string Actor, DateOnly On);
