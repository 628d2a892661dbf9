using PowerCatalog.Domain.Events;

namespace PowerCatalog.Ledger.Events;

/// <summary>Some rows of the file, as sent.</summary>
/// <param name="Rows">The rows, in order.</param>
public sealed record RowsReceived(IReadOnlyList<ReceivedRow> Rows) : AdjustmentEvent;
