using PowerCatalog.ReadModels.AuditHistory;

namespace PowerCatalog.Papers.Annexes;

/// <summary>A row of an annex about what is no change of a power: a correction, a body, an annulment.</summary>
/// <param name="Number">The row's number in its annex, from 1.</param>
/// <param name="Entry">The change.</param>
/// <param name="Name">What it is about: a power or body by name, a decision by number.</param>
internal sealed record EntryRow(int Number, HistoryEntry Entry, string Name);
