using PowerCatalog.Domain.Laws.Events;
using PowerCatalog.Domain.Laws.Folding;

namespace PowerCatalog.Listings.Laws.Answers;

/// <summary>An entry in short.</summary>
/// <param name="Entry">Its id.</param>
/// <param name="Recorded">When it was recorded.</param>
/// <param name="Actor">Who recorded it.</param>
/// <param name="Decision">The decision.</param>
/// <param name="Source">The name of the file; null where there is none.</param>
/// <param name="Documents">How many documents it has.</param>
/// <param name="Repealed">How many are repealed.</param>
/// <param name="Expired">How many have expired.</param>
/// <param name="Amended">How many are amended.</param>
/// <param name="Retained">How many are retained.</param>
/// <param name="Drafts">The drafts that were opened, by department.</param>
/// <param name="Withdrawn">Why it was withdrawn; null where it stands.</param>
public sealed record LawEntryAnswer(
    string Entry, DateTimeOffset Recorded, string Actor, LawDecision Decision, string? Source, int Documents, int Repealed, int Expired,
    int Amended, int Retained, IReadOnlyList<OpenedDraft> Drafts, string? Withdrawn)
{
    /// <summary>The answer for an entry.</summary>
    /// <param name="entry">The entry.</param>
    /// <param name="actor">Who recorded it, as the reader may see it.</param>
    public static LawEntryAnswer Of(LawEntry entry, string actor)
    {
        ArgumentNullException.ThrowIfNull(entry);
        return new LawEntryAnswer(
            entry.Id.Value, entry.At, actor, entry.Recorded.Decision, entry.Recorded.Source?.Name, entry.Changes.Count,
            Those(LawResult.Repealed), Those(LawResult.Expired), Those(LawResult.Amended), Those(LawResult.Retained), entry.Drafts,
            entry.Withdrawn?.Reason);

        int Those(LawResult result) => entry.Changes.Count(change => change.Result == result);
    }
}
