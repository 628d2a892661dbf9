using PowerCatalog.ReadModels.AuditHistory;

namespace PowerCatalog.ReadModels.Occurrences;

/// <summary>
/// A page of everything that was ever recorded or came by itself, in an order that nothing later changes: a fixed range of revisions. Each
/// fact stands at its revision, as it was recorded. What comes by itself stands behind the last adjustment that was recorded before its day
/// began, as that knew it; where its decision was recorded on that day or later, behind that decision.
/// </summary>
/// <param name="Number">The page, from 0.</param>
/// <param name="Newest">The newest page.</param>
/// <param name="IsClosed">Whether it never changes any more.</param>
/// <param name="Items">What happened, in order.</param>
public sealed record FeedPage(long Number, long Newest, bool IsClosed, IReadOnlyList<FeedItem> Items)
{
    /// <summary>How many revisions a page holds.</summary>
    public const int Revisions = 100;
}

/// <summary>One thing of a feed.</summary>
/// <param name="Entries">What it says, place by place, as it was recorded.</param>
/// <param name="Name">What the power is called as known then; null for what is about no power.</param>
/// <param name="Place">The revision behind which it stands; its own, for a fact.</param>
public sealed record FeedItem(IReadOnlyList<HistoryEntry> Entries, string? Name, long Place)
{
    /// <summary>The entry that stands for all.</summary>
    public HistoryEntry First => Entries[0];
}
