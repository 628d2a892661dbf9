using PowerCatalog.Domain.Events;
using PowerCatalog.Ledger.Events;

namespace PowerCatalog.Application.Verifying;

/// <summary>A <see cref="RowsReceived"/> of which only the number of rows was kept.</summary>
internal sealed record CountedRows(int Rows) : AdjustmentEvent;
