using PowerCatalog.Application.Recording;
using PowerCatalog.Domain.Adjustments;
using PowerCatalog.Domain.Deciding;
using PowerCatalog.Domain.Differences;
using PowerCatalog.Domain.Events;

namespace PowerCatalog.Application.Comparing;

/// <summary>A sent list compared with the catalog.</summary>
/// <param name="Revision">The revision of the catalog that was compared.</param>
/// <param name="On">The day of its list.</param>
/// <param name="From">The state that the list was exported from; null where it does not say so.</param>
/// <param name="Difference">The difference; null where the file could not be read.</param>
/// <param name="Draft">The difference as the draft of an adjustment without particulars; null where there is none.</param>
/// <param name="Counts">What the draft would do.</param>
/// <param name="Preview">Each change before and after.</param>
/// <param name="Report">What is wrong with the file and with the draft, but for the particulars that it does not have yet.</param>
public sealed record ComparedList(
    long Revision, DateOnly On, ListVersion? From, ListDifference? Difference, AdjustmentDraft? Draft, AdjustmentCounts? Counts,
    IReadOnlyList<PreviewLine> Preview, ProblemReport Report)
{
    /// <summary>
    /// The departments of the list that hold nothing yet, as the file writes them, each with the number of its lines: these open
    /// them and are not compared.
    /// </summary>
    public IReadOnlyList<(string Name, int Items)> Opens { get; init; } = [];

    /// <summary>The adjustment that opened departments from this very file before; null where none did.</summary>
    public KnownAdjustment? OpenedBefore { get; init; }

    /// <summary>Whether it is refused as no line says of which department it is: it is compared with nothing, and opens nothing.</summary>
    public bool NamesNoDepartment { get; init; }

    /// <summary>The document number of the list where a decision of it is recorded, with other lines; null as a rule.</summary>
    public string? KnownNumber { get; init; }

    /// <summary>Whether the list says something else than the catalog.</summary>
    public bool Differs => Difference is { IsEmpty: false };

    /// <summary>What may be renamings.</summary>
    public IReadOnlyList<ProposedRenaming> Renamings => [.. (Difference?.Renamings ?? []).Select(ProposedRenaming.Of)];

    /// <summary>What others changed too.</summary>
    public IReadOnlyList<PlaceConflict> Conflicts => [.. (Difference?.Conflicts ?? []).Select(PlaceConflict.Of)];

    /// <summary>A list that cannot be compared.</summary>
    public static ComparedList Refused(long revision, DateOnly on, ProblemReport report) =>
        new(revision, on, null, null, null, null, [], report);
}
