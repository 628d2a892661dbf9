using PowerCatalog.Domain.Events;
using PowerCatalog.ReadModels.AuditHistory;

namespace PowerCatalog.ReadModels.Occurrences;

/// <summary>An occurrence that was found, with its place in the order; what it says is read only where it is shown.</summary>
/// <param name="Day">Its day.</param>
/// <param name="Revision">Its revision.</param>
/// <param name="Known">The revision from which it is known.</param>
/// <param name="Entries">What it says; null where that is still to be read.</param>
/// <param name="Fact">The fact as it reads; null where it is none, or is still to be read.</param>
internal sealed record Found(DateOnly Day, long Revision, long Known, IReadOnlyList<HistoryEntry>? Entries, Fact? Fact);
