using PowerCatalog.Ledger;

namespace PowerCatalog.Application.Verifying;

/// <summary>An event, read by itself.</summary>
/// <param name="Item">The event as recorded.</param>
/// <param name="Happened">What happened: of a catalog, an adjustment, laws, or the trail of access; null where it cannot be read.</param>
/// <param name="Wrong">What is wrong with it by itself.</param>
internal readonly record struct ParsedEvent(RecordedEvent Item, object? Happened, IReadOnlyList<LedgerFinding> Wrong);
